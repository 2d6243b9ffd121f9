import type { Kysely } from 'kysely'
import { findRate } from '../../store/exchange-rates.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import { convert } from '../fx/convert.ts'
import type { Money } from '../money/money.ts'
import { MoneyRefusal } from '../money/money-refusal.ts'

/**
 * What a total is worth in the tenant's own currency by the rate in force. Nothing when the tenant has published none,
 * or when it is more than can be counted: then no gain or loss is told of it.
 */
export async function bookTotal(
  db: Kysely<FinancialTables>,
  total: Money,
  { tenantId, baseCurrency, at }: { tenantId: string; baseCurrency: string; at: Date },
): Promise<Money | undefined> {
  if (total.currency === baseCurrency) return total
  const rate = await findRate(db, tenantId, { source: total.currency, target: baseCurrency, at })
  if (rate === undefined) return undefined
  try {
    return convert(total, baseCurrency, rate.rate)
  } catch (error) {
    if (error instanceof MoneyRefusal && error.code === 'amount_out_of_range') return undefined
    throw error
  }
}
