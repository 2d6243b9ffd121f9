import { inTransaction } from '@platform/conventions/database'
import { demandVersion, noSuch, type Precondition } from '@platform/conventions/refusals'
import type { zClientChange } from '@platform/schemas/financial'
import type { z } from 'zod'
import { type ClientRow, changeClient, lockClient } from '../../store/clients.ts'
import type { FinancialContext } from '../context.ts'
import { toAddress } from './to-address.ts'

/**
 * Changes what is given and leaves the rest. Invoices that were issued keep what was printed on them.
 *
 * @throws Refusal `not_found`, `precondition_failed`
 */
export async function updateClient(
  { db, clock }: FinancialContext,
  { tenantId, clientId, precondition }: { tenantId: string; clientId: string; precondition: Precondition },
  { name, email, taxNumber, address }: z.infer<typeof zClientChange>,
): Promise<ClientRow> {
  return inTransaction(db, async (trx) => {
    const client = await lockClient(trx, { tenantId, clientId })
    if (client === undefined) throw noSuch('client')
    demandVersion(precondition, client.version)
    return changeClient(trx, clientId, {
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
      ...(taxNumber !== undefined && { tax_number: taxNumber }),
      ...(address !== undefined && { address: toAddress(address) }),
      updated_at: clock(),
    })
  })
}
