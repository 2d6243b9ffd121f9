import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { QuotesTable } from './tables/exchange.ts'
import type { FinancialTables } from './tables/index.ts'

export type QuoteRow = Selectable<QuotesTable>

export async function insertQuote(db: Kysely<FinancialTables>, quote: Insertable<QuotesTable>): Promise<QuoteRow> {
  return db.insertInto('quotes').values(quote).returningAll().executeTakeFirstOrThrow()
}

export async function findQuote(
  db: Kysely<FinancialTables>,
  tenantId: string,
  id: string,
): Promise<QuoteRow | undefined> {
  return db.selectFrom('quotes').selectAll().where('id', '=', id).where('tenant_id', '=', tenantId).executeTakeFirst()
}

/** Marks a quote that can still be used; nothing when there is none, a rival was first, or it is too late. */
export async function markQuoteUsed(
  trx: Transaction<FinancialTables>,
  { tenantId, id, now }: { tenantId: string; id: string; now: Date },
): Promise<QuoteRow | undefined> {
  return trx
    .updateTable('quotes')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('tenant_id', '=', tenantId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}
