import type { Bar } from '../../market/market-data.ts'
import { type Decimal, decimal, divide, textOf, zero } from '../decimal/index.ts'
import { applyFill, type Holding, nothingHeld } from '../positions/apply-fill.ts'
import { type HeldPosition, type SandboxFault, type SizedOrder, sizeSignal } from '../sandbox/index.ts'
import type { LoadedStrategy } from '../sandbox/load-strategy.ts'
import type { Signal } from '../sandbox/signal.ts'
import type { BacktestSettings } from './backtest-settings.ts'
import type { BacktestTrade } from './backtest-trade.ts'
import { cutOrder } from './cut-order.ts'
import { feeOf, fillPrice } from './fill-price.ts'

/** What a strategy was told it holds, and what it wanted, at every bar. */
export type Asked = { position: HeldPosition; signal: Signal | null }

/** All that one went through. `equity` is what it was worth at the close of every bar. */
export type Simulation = { asked: Asked[]; trades: BacktestTrade[]; equity: Decimal[] }

/**
 * Lets a strategy that has its bars trade on them, one after the other: what it wants when a bar has closed is filled at the
 * open of the next one there is.
 */
export function simulate(
  strategy: LoadedStrategy,
  bars: readonly Bar[],
  settings: BacktestSettings,
  onProgress: (barsDone: number) => void = () => undefined,
): Simulation | { fault: SandboxFault } {
  const { lotSize } = settings
  const asked: Asked[] = []
  const trades: BacktestTrade[] = []
  const equity: Decimal[] = []
  let held = nothingHeld
  let position = tell(held)
  let cash = settings.initialCash
  let wanted: SizedOrder | undefined

  for (const [index, bar] of bars.entries()) {
    if (wanted !== undefined) {
      const price = fillPrice(decimal(bar.open), wanted.side, settings)
      const quantity = cutOrder(wanted, { price, cash, held: held.quantity, settings })
      if (!quantity.isZero()) {
        const { side } = wanted
        const fee = feeOf(price.times(quantity), settings)
        const before = held
        held = applyFill(before, { side, quantity, price, fee })
        position = tell(held)
        cash = cash.plus(price.times(quantity).times(side === 'buy' ? -1 : 1)).minus(fee)
        const closes = !before.quantity.isZero() && before.quantity.isPositive() !== (side === 'buy')
        const realised = held.realised.minus(before.realised)
        trades.push({ at: bar.opensAt, side, quantity, price, fee, realised, closes })
      }
    }
    const outcome = strategy.signalAt(index, position)
    if (!outcome.ok) return { fault: outcome.fault }
    const { signal } = outcome
    asked.push({ position, signal })
    wanted = signal === null ? undefined : sizeSignal(signal, { held: held.quantity, lotSize })
    equity.push(held.quantity.isZero() ? cash : cash.plus(held.quantity.times(bar.close)))
    if ((index + 1) % barsPerReport === 0) onProgress(index + 1)
  }
  return { asked, trades, equity }
}

const barsPerReport = 2_000

function tell({ quantity, cost }: Holding): HeldPosition {
  if (quantity.isZero()) return { quantity: textOf(zero), averagePrice: null }
  return { quantity: textOf(quantity), averagePrice: textOf(divide(cost, quantity, 10)) }
}
