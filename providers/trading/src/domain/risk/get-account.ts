import { inTransaction } from '@platform/conventions/database'
import type { components } from '@platform/schemas/trading'
import { readHoldings, readRealised } from '../../store/risk.ts'
import { findLimits } from '../../store/risk-limits.ts'
import type { TradingContext } from '../context.ts'
import { Decimal, decimal, textOf, zero } from '../decimal/index.ts'
import { dayOf } from './day-of.ts'
import { exposureOf, unrealisedOf } from './holdings.ts'
import { defaultLimits, readLimits } from './limits.ts'
import { markHolding } from './mark-holding.ts'

/** What the account is worth at one moment; what has no mark yet is left out, and told as stale. */
export async function getAccount(
  { db, config, market, clock }: Pick<TradingContext, 'db' | 'config' | 'market' | 'clock'>,
  tenant: string,
): Promise<components['schemas']['Account']> {
  const { rows, realised, limits } = await inTransaction(
    db,
    async (tx) => ({
      rows: await readHoldings(tx, { tenant }),
      realised: await readRealised(tx, { tenant, day: dayOf(clock()) }),
      limits: (await findLimits(tx, tenant))?.limits ?? defaultLimits,
    }),
    { isolation: 'repeatable read' },
  )
  const marked = rows.map((row) => markHolding(row, market)).filter(({ mark }) => mark !== undefined)
  const exposure = exposureOf(marked) ?? zero
  return {
    currency: config.currency,
    exposure: textOf(exposure),
    buyingPower: textOf(Decimal.max(readLimits(limits).buyingPower.minus(exposure), zero)),
    realisedToday: textOf(decimal(realised)),
    unrealised: textOf(unrealisedOf(marked) ?? zero),
    openOrders: rows.reduce((sum, { orders }) => sum + orders, 0),
    staleMarks: rows.some(({ symbol }) => {
      const quote = market.quote(symbol)
      return quote === undefined || market.isStale(quote)
    }),
  }
}
