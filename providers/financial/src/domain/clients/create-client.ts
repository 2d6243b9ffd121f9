import type { zNewClient } from '@platform/schemas/financial'
import type { z } from 'zod'
import { type ClientRow, insertClient } from '../../store/clients.ts'
import type { FinancialContext } from '../context.ts'
import { toAddress } from './to-address.ts'

/** Adds whom the tenant may invoice. */
export async function createClient(
  { db, clock, ids }: FinancialContext,
  tenantId: string,
  { name, email, taxNumber, address }: z.infer<typeof zNewClient>,
): Promise<ClientRow> {
  const now = clock()
  return insertClient(db, {
    id: ids(),
    tenant_id: tenantId,
    name,
    email,
    tax_number: taxNumber ?? null,
    address: toAddress(address),
    created_at: now,
    updated_at: now,
  })
}
