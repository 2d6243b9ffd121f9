import { inTransaction } from '@platform/conventions/database'
import { noSuch } from '@platform/conventions/refusals'
import { discardFile } from '../../store/import-files.ts'
import { type ImportRow, lockImport, saveProgress } from '../../store/imports.ts'
import type { FinancialContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * Stops an import at the end of the batch that is under way; cancelling it again changes nothing. An atomic one leaves
 * nothing; the other keeps what it has.
 *
 * @throws Refusal `not_found`, `import_finished`
 */
export async function cancelImport(
  { db, clock }: FinancialContext,
  which: { tenantId: string; importId: string },
): Promise<ImportRow> {
  return inTransaction(db, async (trx) => {
    const job = await lockImport(trx, which)
    if (job === undefined) throw noSuch('import')
    if (job.status === 'cancelled') return job
    if (job.status !== 'queued' && job.status !== 'running') {
      throw new Refusal('import_finished', 'The import has ended already. What it brought stays.')
    }
    await discardFile(trx, job.id)
    return saveProgress(trx, job.id, { status: 'cancelled', finished_at: clock(), lease_until: null })
  })
}
