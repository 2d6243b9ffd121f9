import { inTransaction, violatedConstraint } from '@platform/conventions/database'
import { demandVersion, noSuch, type Precondition } from '@platform/conventions/refusals'
import { deleteClientRow, lockClient } from '../../store/clients.ts'
import type { FinancialContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** What refers to clients; the database decides, so that an invoice made at the same moment counts. */
const references: ReadonlySet<string | undefined> = new Set(['invoices_client', 'mandates_client'])

/** @throws Refusal `not_found`, `precondition_failed`, `client_invoiced` */
export async function deleteClient(
  { db }: FinancialContext,
  { tenantId, clientId, precondition }: { tenantId: string; clientId: string; precondition: Precondition },
): Promise<void> {
  try {
    await inTransaction(db, async (trx) => {
      const client = await lockClient(trx, { tenantId, clientId })
      if (client === undefined) throw noSuch('client')
      demandVersion(precondition, client.version)
      await deleteClientRow(trx, clientId)
    })
  } catch (error) {
    if (!references.has(violatedConstraint(error))) throw error
    throw new Refusal('client_invoiced', 'The client has invoices or mandates and must be kept with them.')
  }
}
