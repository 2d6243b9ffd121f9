import { inTransaction } from '@platform/conventions/database'
import { discardFile } from '../../store/import-files.ts'
import { stageRows } from '../../store/import-rows.ts'
import { type Hold, holdImport, insertErrors, type RowError, saveProgress } from '../../store/imports.ts'
import type { FinancialContext } from '../context.ts'
import { loadRules } from '../rules/load-rules.ts'
import { judgeRows } from './judge-rows.ts'
import { leaseFrom } from './lease.ts'
import type { RowBatch } from './read-batches.ts'
import { takeRows } from './take-rows.ts'

/** Errors of one import that are kept; what is beyond is counted. */
export const errorsAtMost = 10_000

/** Whether to go on: `ended` when the rest cannot be read, `lost` when it is no longer this worker's to do. */
export type BatchOutcome = 'committed' | 'ended' | 'lost'

/**
 * Writes what a batch of rows brings together with the checkpoint after it: killed at any moment, an import goes on where
 * it was, and no row is there twice. Rows of an atomic import are kept in waiting.
 */
export async function commitBatch(
  context: Pick<FinancialContext, 'db' | 'ids' | 'clock'>,
  hold: Hold,
  { rows, byteOffset, unreadable }: RowBatch,
): Promise<BatchOutcome> {
  return inTransaction(context.db, async (trx) => {
    const job = await holdImport(trx, hold)
    if (job === undefined) return 'lost'
    const { good, errors } = await judgeRows(trx, job.tenant_id, rows)
    const progress = { imported: job.imported, duplicates: job.duplicates }
    if (job.mode === 'continue') {
      const decide = await loadRules(trx, job.tenant_id)
      const taken = await takeRows(context, trx, { job, rows: good, decide })
      progress.imported += taken.imported
      progress.duplicates += taken.duplicates
      errors.push(...taken.errors)
    } else if (job.refused + errors.length === 0) {
      await stageRows(trx, job.id, good)
    }
    if (unreadable !== undefined) errors.push({ row: unreadable.row, ...unreadable.unreadable })
    await insertErrors(trx, job.id, { errors: errors.toSorted(byRow), atMost: errorsAtMost })
    const now = context.clock()
    await saveProgress(trx, job.id, {
      ...progress,
      rows: job.rows + rows.length + (unreadable === undefined ? 0 : 1),
      refused: job.refused + new Set(errors.map(({ row }) => row)).size,
      bytes_read: byteOffset,
      attempts: 0,
      ...(unreadable === undefined
        ? { lease_until: leaseFrom(now) }
        : { status: 'failed', finished_at: now, lease_until: null }),
    })
    if (unreadable === undefined) return 'committed'
    await discardFile(trx, job.id)
    return 'ended'
  })
}

function byRow(one: RowError, other: RowError): number {
  return one.row - other.row
}
