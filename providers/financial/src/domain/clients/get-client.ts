import { noSuch } from '@platform/conventions/refusals'
import { type ClientRow, findClient } from '../../store/clients.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for a client of another tenant */
export async function getClient({ db }: FinancialContext, tenantId: string, clientId: string): Promise<ClientRow> {
  const client = await findClient(db, { tenantId, clientId })
  if (client === undefined) throw noSuch('client')
  return client
}
