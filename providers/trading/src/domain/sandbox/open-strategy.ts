import type { Bar } from '../../market/market-data.ts'
import type { SandboxFault } from './sandbox-fault.ts'
import { type SandboxLimits, sandboxLimits } from './sandbox-limits.ts'
import type { SignalOutcome } from './signal.ts'
import type { HeldPosition, StrategyCode } from './strategy-code.ts'

/** A strategy's code where it can do no harm: an engine of its own, in a thread of its own. */
export type StrategySandbox = AsyncDisposable & {
  /**
   * Asks for the signal at the last of the bars, oldest first, `historyBars` at most. Nothing is remembered from call to
   * call: the same bars and position give the same signal, in another process, too.
   */
  onBar: (at: { bars: readonly Bar[]; position: HeldPosition }) => Promise<SignalOutcome>
}

/** Opens a version's code for live trading; what is wrong with it is told by `onBar`. */
export async function openStrategy(_code: StrategyCode & { limits?: SandboxLimits }): Promise<StrategySandbox> {
  throw new Error(`Failed to open a strategy: the sandbox is being built (${sandboxLimits.wallClock}).`)
}

/** Loads the module without calling it: what is wrong with the source, if anything. */
export async function checkSource(_source: string): Promise<SandboxFault | undefined> {
  throw new Error('Failed to check a source: the sandbox is being built.')
}
