import { createThreadPool, type ThreadPool, TooSlowError } from '@platform/conventions/threads'
import type { Bar } from '../../market/market-data.ts'
import type { SandboxFault } from './sandbox-fault.ts'
import { type SandboxLimits, sandboxLimits } from './sandbox-limits.ts'
import type { SignalOutcome } from './signal.ts'
import type { HeldPosition, StrategyCode } from './strategy-code.ts'
import type { StrategyTask } from './strategy-worker.ts'

/** A strategy's code where it can do no harm: an engine of its own, in a thread of its own. */
export type StrategySandbox = AsyncDisposable & {
  /**
   * Asks for the signal at the last of the bars, oldest first, `historyBars` at most. Nothing is remembered from call to
   * call: the same bars and position give the same signal, in another process, too.
   */
  onBar: (at: { bars: readonly Bar[]; position: HeldPosition }) => Promise<SignalOutcome>
}

/**
 * Opens a version's code for live trading; what is wrong with it is told by `onBar`.
 *
 * @example await using strategy = await openStrategy({ source, parameters })
 */
export async function openStrategy({
  limits = sandboxLimits,
  ...code
}: StrategyCode & { limits?: SandboxLimits }): Promise<StrategySandbox> {
  const ended = new AbortController()
  return {
    onBar: (at) => ask({ code, limits, at }, ended.signal),
    [Symbol.asyncDispose]: async () => ended.abort(new Error('Failed to ask a strategy: it was closed.')),
  }
}

/** Loads the module without calling it: what is wrong with the source, if anything. */
export async function checkSource(source: string): Promise<SandboxFault | undefined> {
  const outcome = await ask({ code: { source, parameters: {} }, limits: sandboxLimits })
  return outcome.ok ? undefined : outcome.fault
}

/** Shared by all strategies of the process, so that many of them do not need many threads. */
let threads: ThreadPool<StrategyTask, SignalOutcome> | undefined

async function ask(task: StrategyTask, signal?: AbortSignal): Promise<SignalOutcome> {
  threads ??= createThreadPool({ worker: new URL('./strategy-worker.ts', import.meta.url), threads: 2 })
  const { wallClock } = task.limits
  try {
    return await threads.run(task, { wallClock, signal })
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error
    return { ok: false, fault: tooSlow(wallClock) }
  }
}

/** What a strategy is told that was ended by the clock: it may be the machine's fault. */
export function tooSlow(milliseconds: number): SandboxFault {
  return { code: 'too_slow', message: `It did not end within ${milliseconds / 1_000} seconds.`, line: null }
}
