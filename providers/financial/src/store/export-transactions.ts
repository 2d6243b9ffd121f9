import { type Kysely, sql } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { TransactionRow } from './transactions.ts'

/** A transaction as an export tells it. */
export type ExportedRow = Pick<
  TransactionRow,
  'bank_reference' | 'booked_on' | 'amount' | 'currency' | 'counterparty' | 'description'
> & { category: string | null }

const batch = 1_000
/** How long a reader may let the database wait; then the export breaks off, visibly, and the connection is free. */
const patience = '60s'

/**
 * All transactions of a tenant as of one moment, the earliest booked first, through a server-side cursor: as fast as they
 * are read, `batch` rows in memory. Ending the iteration early ends the database's transaction, too.
 */
export async function* exportTransactions(
  db: Kysely<FinancialTables>,
  tenantId: string,
): AsyncGenerator<ExportedRow, void, void> {
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  try {
    await sql`set local idle_in_transaction_session_timeout = ${sql.lit(patience)}`.execute(trx)
    await sql`
      declare exported no scroll cursor for
      select bank_reference, booked_on, amount, currency, counterparty, description, categories.code as category
      from transactions left join categories on categories.id = transactions.category_id
      where transactions.tenant_id = ${tenantId} order by booked_on, transactions.id`.execute(trx)
    const fetch = sql<ExportedRow>`fetch ${sql.lit(batch)} from exported`
    while (true) {
      const { rows } = await fetch.execute(trx)
      yield* rows
      if (rows.length < batch) break
    }
  } finally {
    // Nothing was written; a connection that is gone has nothing to give back either.
    await trx
      .rollback()
      .execute()
      .catch(() => undefined)
  }
}
