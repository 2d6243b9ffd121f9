import type { Kysely, Selectable } from 'kysely'
import type { ExchangeRatesTable } from './tables/exchange.ts'
import type { FinancialTables } from './tables/index.ts'

export type ExchangeRateRow = Selectable<ExchangeRatesTable>

export async function insertRate(db: Kysely<FinancialTables>, rate: ExchangeRateRow): Promise<void> {
  await db.insertInto('exchange_rates').values(rate).execute()
}

/** The rate that was in force at a moment, by what is known now. */
export async function findRate(
  db: Kysely<FinancialTables>,
  tenantId: string,
  { source, target, at }: { source: string; target: string; at: Date },
): Promise<ExchangeRateRow | undefined> {
  return db
    .selectFrom('exchange_rates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('source', '=', source)
    .where('target', '=', target)
    .where('as_of', '<=', at)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The latest rate of each pair that the tenant has ever published, by source and target. */
export async function listRates(db: Kysely<FinancialTables>, tenantId: string): Promise<ExchangeRateRow[]> {
  return db
    .selectFrom('exchange_rates')
    .distinctOn(['source', 'target'])
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('source')
    .orderBy('target')
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
