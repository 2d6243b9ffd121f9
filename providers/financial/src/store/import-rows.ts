import { sql, type Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { BankColumns } from './transactions.ts'

/** A good row of a file. */
export type GoodRow = BankColumns & { row: number; category_id: string | null }

/** Keeps good rows until all are known to be good. */
export async function stageRows(
  trx: Transaction<FinancialTables>,
  importId: string,
  rows: readonly GoodRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into import_rows
      (import_id, "row", bank_reference, booked_on, amount, currency, counterparty, description, category_id)
    select ${importId}::uuid, good.* from unnest(
      ${rows.map(({ row }) => row)}::integer[],
      ${rows.map(({ bank_reference }) => bank_reference)}::text[],
      ${rows.map(({ booked_on }) => booked_on)}::date[],
      ${rows.map(({ amount }) => amount)}::bigint[],
      ${rows.map(({ currency }) => currency)}::text[],
      ${rows.map(({ counterparty }) => counterparty)}::text[],
      ${rows.map(({ description }) => description)}::text[],
      ${rows.map(({ category_id }) => category_id)}::uuid[]
    ) as good`.execute(trx)
}

/** The rows in waiting behind `after`, in order. */
export async function listStagedRows(
  trx: Transaction<FinancialTables>,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<GoodRow[]> {
  const rows = await trx
    .selectFrom('import_rows')
    .select(['row', 'bank_reference', 'booked_on', 'amount', 'currency', 'counterparty', 'description', 'category_id'])
    .where('import_id', '=', importId)
    .where('row', '>', after)
    .orderBy('row')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
