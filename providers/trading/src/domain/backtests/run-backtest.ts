import type { components } from '@platform/schemas/trading'
import type { Bar } from '../../market/market-data.ts'
import { decimal } from '../decimal/index.ts'
import { columnsOf } from '../sandbox/bar-columns.ts'
import type { SandboxFault, SandboxLimits, StrategyCode } from '../sandbox/index.ts'
import { loadStrategy } from '../sandbox/load-strategy.ts'
import type { BacktestTrade } from './backtest-trade.ts'
import { chooseTruncations } from './choose-truncations.ts'
import { hashRun } from './hash-run.ts'
import { findLookAhead } from './look-ahead.ts'
import { measure } from './metrics.ts'
import { simulate } from './simulate.ts'

/** A backtest with everything that decides its outcome; decimals are text, so that it can be sent to a thread. */
export type BacktestInput = {
  code: StrategyCode
  limits: SandboxLimits
  bars: readonly Bar[]
  settings: Record<'initialCash' | 'tickSize' | 'lotSize' | 'maximumQuantity', string> &
    Record<'feeBasisPoints' | 'slippageBasisPoints', number>
}

export type BacktestOutcome =
  | { ok: true; result: components['schemas']['BacktestResult']; trades: readonly BacktestTrade[] }
  | { ok: false; fault: SandboxFault }

/** Runs a backtest in this very thread: nothing of it depends on anything but its input. */
export async function runBacktest(
  { code, limits, bars, settings: given }: BacktestInput,
  onProgress?: (barsDone: number) => void,
): Promise<BacktestOutcome> {
  const settings = {
    ...given,
    initialCash: decimal(given.initialCash),
    tickSize: decimal(given.tickSize),
    lotSize: decimal(given.lotSize),
    maximumQuantity: decimal(given.maximumQuantity),
  }
  const load = () => loadStrategy({ ...code, limits })
  const strategy = await load()
  if ('fault' in strategy) return { ok: false, fault: strategy.fault }
  const fault = strategy.giveBars(columnsOf(bars))
  if (fault !== undefined) return { ok: false, fault }
  const simulation = simulate(strategy, bars, settings, onProgress)
  if ('fault' in simulation) return { ok: false, fault: simulation.fault }

  const { asked, trades } = simulation
  const hash = hashRun(bars, simulation)
  const truncations = chooseTruncations(asked, hash)
  const lookAhead = await findLookAhead(load, { bars, asked, truncations })
  if ('fault' in lookAhead) return { ok: false, fault: lookAhead.fault }
  const metrics = measure(bars, { ...simulation, initialCash: settings.initialCash })
  return { ok: true, result: { hash, metrics, lookAhead }, trades }
}
