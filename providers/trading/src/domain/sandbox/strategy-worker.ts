import type { Bar } from '../../market/market-data.ts'
import { columnsOf } from './bar-columns.ts'
import { loadStrategy } from './load-strategy.ts'
import type { SandboxLimits } from './sandbox-limits.ts'
import type { SignalOutcome } from './signal.ts'
import type { HeldPosition, StrategyCode } from './strategy-code.ts'

/** A signal at the last of the bars; without `at`, the source is only loaded. */
export type StrategyTask = {
  code: StrategyCode
  limits: SandboxLimits
  at?: { bars: readonly Bar[]; position: HeldPosition }
}

/** What runs in the threads of `openStrategy`: a new engine for every task. */
export default async function askStrategy({ code, limits, at }: StrategyTask): Promise<SignalOutcome> {
  const loaded = await loadStrategy({ ...code, limits })
  if ('fault' in loaded) return { ok: false, fault: loaded.fault }
  if (at === undefined || at.bars.length === 0) return { ok: true, signal: null }
  const fault = loaded.giveBars(columnsOf(at.bars))
  if (fault !== undefined) return { ok: false, fault }
  return loaded.signalAt(at.bars.length - 1, at.position)
}
