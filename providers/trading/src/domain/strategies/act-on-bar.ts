import type { Bar } from '../../market/market-data.ts'
import type { StrategyVersionRow } from '../../store/strategies.ts'
import { hasOrder, sumLeaves } from '../../store/strategy-orders.ts'
import { isHeld, type StrategyRunRow } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { decimal, textOf } from '../decimal/index.ts'
import { placeOrder } from '../orders/place-order.ts'
import { Refusal } from '../refusal.ts'
import { historyBars, type StrategySandbox, sizeSignal } from '../sandbox/index.ts'
import { historyOf } from './history-of.ts'
import { LeaseLostError } from './lease-lost-error.ts'
import { averagePriceOf, foldStrategyPosition } from './strategy-position.ts'

/** A version that is let loose: its run, its code, and the code where it can do no harm. */
export type LiveStrategy = { run: StrategyRunRow; version: StrategyVersionRow; sandbox: StrategySandbox }

/** What became of a bar: dealt with, or the strategy itself is at fault and must not go on. */
export type BarOutcome = { kind: 'done' } | { kind: 'failed'; message: string }

/**
 * Asks a strategy for its signal at a bar and places what it comes to. The order is named by run and bar, so that whoever does
 * it again, after a crash at any point, places no second one. What risk control denies is an order, too, and the run goes on.
 *
 * @throws LeaseLostError when the run is another runner's by now
 */
export async function actOnBar(context: TradingContext, live: LiveStrategy, bar: Bar): Promise<BarOutcome> {
  const { db, market } = context
  const { run, version, sandbox } = live
  const { tenant_id: tenant, strategy_id: strategyId } = run
  const { symbol, interval } = version
  const clientOrderId = `${run.id}:${bar.opensAt.toISOString()}`
  if (await hasOrder(db, { tenant, clientOrderId })) return { kind: 'done' }

  const instrument = market.instrument(symbol)
  if (instrument === undefined) return { kind: 'failed', message: `${symbol} is no longer traded.` }
  const position = await foldStrategyPosition(db, { tenant, strategyId, symbol })
  const leaves = await sumLeaves(db, { strategyId, symbol })
  const outcome = await sandbox.onBar({
    bars: historyOf(market, { symbol, interval, count: historyBars }, bar),
    position: { quantity: textOf(position.quantity), averagePrice: averagePriceOf(position) },
  })
  if (!outcome.ok) return { kind: 'failed', message: describeFault(outcome.fault) }
  if (outcome.signal === null) return { kind: 'done' }
  const held = position.quantity.plus(leaves)
  const order = sizeSignal(outcome.signal, { held, lotSize: decimal(instrument.lotSize) })
  if (order === undefined) return { kind: 'done' }

  try {
    await placeOrder(context, {
      tenant,
      order: {
        clientOrderId,
        symbol,
        side: order.side,
        type: 'market',
        timeInForce: 'IOC',
        quantity: textOf(order.quantity),
      },
      strategy: {
        strategyId,
        version: run.version,
        demandLease: async (tx) => {
          if (!(await isHeld(tx, run))) throw new LeaseLostError(run.id)
        },
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code !== 'client_order_id_taken') return { kind: 'failed', message: describeRefusal(error) }
  }
  return { kind: 'done' }
}

function describeFault({ message, line }: { message: string; line: number | null }): string {
  return line === null ? message : `${message} (line ${line})`
}

function describeRefusal({ message, errors = [] }: Refusal): string {
  const places = errors.map((error) => `${error.pointer}: ${error.message}`)
  return `Its order was refused: ${places.length > 0 ? places.join(' ') : message}`
}
