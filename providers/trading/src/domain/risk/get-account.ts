import type { components } from '@platform/schemas/trading'
import { readRisk } from '../../store/risk.ts'
import type { TradingContext } from '../context.ts'
import { Decimal, decimal, textOf, zero } from '../decimal/index.ts'
import { dayOf } from './day-of.ts'
import { getLimits } from './get-limits.ts'
import { exposureOf, unrealisedOf } from './holdings.ts'
import { defaultLimits, readLimits } from './limits.ts'
import { markHolding } from './mark-holding.ts'

/** What the account is worth at one moment; what has no mark yet is left out, and told as stale. */
export async function getAccount(
  { db, config, market, clock }: Pick<TradingContext, 'db' | 'config' | 'market' | 'clock'>,
  tenant: string,
): Promise<components['schemas']['Account']> {
  const now = clock()
  const { holdings, realised } = await readRisk(db, { tenant, day: dayOf(now), since: now })
  const { limits } = await getLimits({ db }, tenant)
  const marked = holdings.map((row) => markHolding(row, market)).filter(({ mark }) => mark !== undefined)
  const exposure = exposureOf(marked) ?? zero
  return {
    currency: config.currency,
    exposure: textOf(exposure),
    buyingPower: textOf(Decimal.max(readLimits(limits ?? defaultLimits).buyingPower.minus(exposure), zero)),
    realisedToday: textOf(decimal(realised)),
    unrealised: textOf(unrealisedOf(marked) ?? zero),
    openOrders: holdings.reduce((sum, { orders }) => sum + orders, 0),
    staleMarks: holdings.some(({ symbol }) => {
      const quote = market.quote(symbol)
      return quote === undefined || market.isStale(quote)
    }),
  }
}
