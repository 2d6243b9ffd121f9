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
import { type Simulation, simulate } from './simulate.ts'

type Result = components['schemas']['BacktestResult']

/** A backtest with everything that decides its outcome; decimals are text, so that it can be sent to a thread. */
export type BacktestInput = {
  code: StrategyCode
  limits: SandboxLimits
  bars: readonly Bar[]
  settings: Record<'initialCash' | 'tickSize' | 'lotSize' | 'maximumQuantity', string> &
    Record<'feeBasisPoints' | 'slippageBasisPoints', number>
}

export type BacktestOutcome =
  | { ok: true; result: Result; trades: readonly BacktestTrade[] }
  | { ok: false; fault: SandboxFault }

/** Runs a backtest in this very thread: nothing of it depends on anything but its input. */
export async function runBacktest(
  input: BacktestInput,
  onProgress?: (barsDone: number) => void,
): Promise<BacktestOutcome> {
  const run = await runOnce(input, onProgress)
  if ('fault' in run) return { ok: false, fault: run.fault }
  const { asked, trades, hash, metrics } = run
  const { code, limits, bars } = input
  const truncations = chooseTruncations(asked, hash)
  const lookAhead = await findLookAhead(() => loadStrategy({ ...code, limits }), { bars, asked, truncations })
  if ('fault' in lookAhead) return { ok: false, fault: lookAhead.fault }
  return { ok: true, result: { hash, metrics, lookAhead }, trades }
}

/** A backtest before it is known whether its strategy looked ahead. */
export async function runOnce(
  { code, limits, bars, settings: given }: BacktestInput,
  onProgress?: (barsDone: number) => void,
): Promise<(Simulation & Pick<Result, 'hash' | 'metrics'>) | { fault: SandboxFault }> {
  const settings = {
    ...given,
    initialCash: decimal(given.initialCash),
    tickSize: decimal(given.tickSize),
    lotSize: decimal(given.lotSize),
    maximumQuantity: decimal(given.maximumQuantity),
  }
  const strategy = await loadStrategy({ ...code, limits })
  if ('fault' in strategy) return strategy
  const fault = strategy.giveBars(columnsOf(bars))
  if (fault !== undefined) return { fault }
  const simulation = simulate(strategy, bars, settings, onProgress)
  if ('fault' in simulation) return simulation
  const metrics = measure(bars, { ...simulation, initialCash: settings.initialCash })
  return { ...simulation, hash: hashRun(bars, simulation), metrics }
}
