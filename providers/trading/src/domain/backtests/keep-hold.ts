import { setTimeout as wait } from 'node:timers/promises'
import { type Hold, updateHeld } from '../../store/backtest-work.ts'
import type { TradingContext } from '../context.ts'
import { leaseFrom } from './lease.ts'

/** Milliseconds from look to look: within a second, a cancelled backtest is worked on no more. */
const every = 300

/** A worker's hold on a backtest while it is computed elsewhere. */
export type KeptHold = {
  /** Aborted when it was cancelled or taken by another worker, or this one is to stop. */
  lost: AbortSignal
  onBars: (bars: number) => void
  onProgress: (barsDone: unknown) => void
  /** Looks no more, and waits for the look that is under way. */
  release: () => Promise<void>
}

/** Renews the lease and tells the progress again and again, until released or the hold is lost. */
export function keepHold(
  { db, clock }: Pick<TradingContext, 'db' | 'clock'>,
  hold: Hold,
  stopping: AbortSignal,
): KeptHold {
  const lost = new AbortController()
  const released = new AbortController()
  const known: { bars?: number; bars_done: number } = { bars_done: 0 }
  const look = async () => {
    while (!released.signal.aborted) {
      await wait(every, undefined, { signal: released.signal }).catch(() => undefined)
      if (released.signal.aborted) return
      // A database that cannot be reached now may be there at the next look; the lease outlasts many.
      const held = await updateHeld(db, hold, { ...known, lease_until: leaseFrom(clock()) }).catch(() => true)
      if (!held) return lost.abort(new Error(`Failed to go on with backtest ${hold.id}: it is no longer held.`))
    }
  }
  const looking = look()
  return {
    lost: AbortSignal.any([lost.signal, stopping]),
    onBars: (bars) => {
      known.bars = bars
    },
    onProgress: (barsDone) => {
      if (typeof barsDone === 'number') known.bars_done = barsDone
    },
    release: async () => {
      released.abort()
      await looking
    },
  }
}
