import { inTransaction } from '@platform/conventions/database'
import { discardFile } from '../../store/import-files.ts'
import {
  claimImport,
  holdImport,
  type ImportRow,
  insertErrors,
  releaseImport,
  saveProgress,
  sweepUploads,
} from '../../store/imports.ts'
import type { FinancialContext } from '../context.ts'
import { batchRows } from './batch-rows.ts'
import { commitBatch, errorsAtMost } from './commit-batch.ts'
import { finishImport } from './finish-import.ts'
import { leaseFrom } from './lease.ts'
import { readBatches } from './read-batches.ts'

/** An upload is cut off long before. */
const uploadMinutes = 10
const attemptsAtMost = 5

export type ImportWork = Pick<FinancialContext, 'db' | 'ids' | 'clock'>

/** Works on imports, the oldest first, until none is left or `isStopping` says so between two batches. */
export async function workOnImports(context: ImportWork, isStopping: () => boolean = () => false): Promise<void> {
  const { db, clock } = context
  await sweepUploads(db, new Date(clock().getTime() - uploadMinutes * 60_000))
  while (!isStopping()) {
    const now = clock()
    const job = await claimImport(db, { now, leaseUntil: leaseFrom(now) })
    if (job === undefined) return
    if (job.attempts > attemptsAtMost) await giveUp(context, job)
    else await workOnImport(context, job, isStopping)
  }
}

async function workOnImport(context: ImportWork, job: ImportRow, isStopping: () => boolean): Promise<void> {
  for await (const batch of readBatches(context, job, batchRows)) {
    if ((await commitBatch(context, job, batch)) !== 'committed') return
    if (isStopping()) return releaseImport(context.db, job, context.clock())
  }
  await finishImport(context, job)
}

/** What cannot be worked on must not stop those behind it. */
async function giveUp({ db, clock }: ImportWork, job: ImportRow): Promise<void> {
  await inTransaction(db, async (trx) => {
    if ((await holdImport(trx, job)) === undefined) return
    const message = `Given up after ${attemptsAtMost} attempts that ended before this row was done. Ask the operators.`
    await insertErrors(trx, job.id, { errors: [{ row: job.rows + 1, column: null, message }], atMost: errorsAtMost })
    await discardFile(trx, job.id)
    await saveProgress(trx, job.id, { status: 'failed', finished_at: clock(), lease_until: null })
  })
}
