import type { Transaction } from 'kysely'
import type { LockedAccount } from '../../store/accounts.ts'
import { countAccepted, readHoldings, readRealised } from '../../store/risk.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { decimal, zero } from '../decimal/index.ts'
import { defaultLimits, readLimits } from './limits.ts'
import type { ProposedOrder } from './proposed-order.ts'
import type { Holding, RiskView } from './risk-view.ts'

/** Reads what the rules need to judge an order. */
export async function readRiskView(
  tx: Transaction<TradingTables>,
  account: LockedAccount,
  { instrument: { symbol }, replaces }: Pick<ProposedOrder, 'instrument' | 'replaces'>,
  { market, clock }: Pick<TradingContext, 'market' | 'clock'>,
): Promise<RiskView> {
  const now = clock()
  const tenant = account.tenant_id
  const limits = readLimits(account.limits ?? defaultLimits)
  const since = new Date(now.getTime() - limits.orderRate.seconds * 1000)
  const [rows, realised, recentOrders] = await Promise.all([
    readHoldings(tx, { tenant, ...(replaces !== undefined && { without: replaces }) }),
    readRealised(tx, { tenant, day: dayOf(now) }),
    countAccepted(tx, { tenant, since }),
  ])
  const markOf = (of: string) => {
    const quote = market.quote(of)
    return quote && decimal(quote.last)
  }
  const holdings = new Map<string, Holding>([
    [symbol, { position: zero, cost: zero, buys: zero, sells: zero, mark: markOf(symbol) }],
    ...rows.map(({ symbol: of, quantity, cost, buys, sells }): [string, Holding] => [
      of,
      {
        position: decimal(quantity),
        cost: decimal(cost),
        buys: decimal(buys),
        sells: decimal(sells),
        mark: markOf(of),
      },
    ]),
  ])
  return { state: account.trading_state, limits, holdings, realisedToday: decimal(realised), recentOrders }
}

/** Of the UTC calendar, `YYYY-MM-DD`. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}
