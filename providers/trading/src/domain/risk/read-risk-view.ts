import type { Transaction } from 'kysely'
import type { LockedAccount } from '../../store/accounts.ts'
import { readRisk } from '../../store/risk.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { decimal, zero } from '../decimal/index.ts'
import { dayOf } from './day-of.ts'
import { defaultLimits, readLimits } from './limits.ts'
import { markHolding, markOf } from './mark-holding.ts'
import type { ProposedOrder } from './proposed-order.ts'
import type { Holding, RiskView } from './risk-view.ts'
import { stateOf } from './state-of.ts'

/** Reads what the rules need to judge an order. */
export async function readRiskView(
  tx: Transaction<TradingTables>,
  account: LockedAccount,
  { instrument: { symbol }, replaces }: Pick<ProposedOrder, 'instrument' | 'replaces'>,
  { market, clock }: Pick<TradingContext, 'market' | 'clock'>,
): Promise<RiskView> {
  const now = clock()
  const limits = readLimits(account.limits ?? defaultLimits)
  const since = new Date(now.getTime() - limits.orderRate.seconds * 1000)
  const { holdings, realised, recentOrders } = await readRisk(tx, {
    tenant: account.tenant_id,
    day: dayOf(now),
    since,
    ...(replaces !== undefined && { without: replaces }),
  })
  const nothing = { position: zero, cost: zero, buys: zero, sells: zero, mark: markOf(symbol, market) }
  return {
    state: stateOf(account, now),
    limits,
    holdings: new Map<string, Holding>([
      [symbol, nothing],
      ...holdings.map((row): [string, Holding] => [row.symbol, markHolding(row, market)]),
    ]),
    realisedToday: decimal(realised),
    recentOrders,
  }
}
