import { inTransaction } from '@platform/conventions/database'
import { sql, type Transaction } from 'kysely'
import { discardFile } from '../../store/import-files.ts'
import { listStagedRows } from '../../store/import-rows.ts'
import {
  type Hold,
  holdImport,
  type ImportRow,
  insertErrors,
  type RowError,
  saveProgress,
} from '../../store/imports.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { loadRules } from '../rules/load-rules.ts'
import { batchRows } from './batch-rows.ts'
import { errorsAtMost } from './commit-batch.ts'
import { takeRows } from './take-rows.ts'

type Work = Pick<FinancialContext, 'db' | 'ids' | 'clock'>

/**
 * Ends an import whose file is read: an atomic one now makes transactions of all its rows in one go, or of none when one
 * of them is refused.
 */
export async function finishImport(context: Work, hold: Hold): Promise<void> {
  await inTransaction(context.db, async (trx) => {
    const job = await holdImport(trx, hold)
    if (job === undefined) return
    const result = job.mode === 'atomic' && job.refused === 0 ? await takeAll(context, trx, job) : {}
    const status = job.mode === 'atomic' && (result.refused ?? job.refused) > 0 ? 'failed' : 'succeeded'
    await discardFile(trx, job.id)
    await saveProgress(trx, job.id, { ...result, status, finished_at: context.clock(), lease_until: null })
  })
}

async function takeAll(
  context: Work,
  trx: Transaction<FinancialTables>,
  job: ImportRow,
): Promise<{ imported?: number; duplicates?: number; refused?: number }> {
  const decide = await loadRules(trx, job.tenant_id)
  const errors: RowError[] = []
  const total = { imported: 0, duplicates: 0, refused: 0 }
  await sql`savepoint none_yet`.execute(trx)
  for (let after = 0; ; ) {
    const rows = await listStagedRows(trx, job.id, { after, limit: batchRows })
    const taken = await takeRows(context, trx, { job, rows, decide })
    total.imported += taken.imported
    total.duplicates += taken.duplicates
    total.refused += taken.errors.length
    errors.push(...taken.errors.slice(0, errorsAtMost - errors.length))
    after = rows.at(-1)?.row ?? after
    if (rows.length < batchRows) break
  }
  if (total.refused === 0) return total
  await sql`rollback to savepoint none_yet`.execute(trx)
  await insertErrors(trx, job.id, { errors, atMost: errorsAtMost })
  return { imported: 0, duplicates: total.duplicates, refused: total.refused }
}
