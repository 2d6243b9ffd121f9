import { startWorker } from '@platform/conventions/workers'
import { type Hold, renewLease } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { leaseFrom } from './lease.ts'

/** Milliseconds from one renewal to the next. */
const every = 1_000

/** Renews the lease on a run as long as this process lives, however long a strategy or the venue takes; answers how to end that. */
export function keepLease(
  { db, clock, schedule }: Pick<TradingContext, 'db' | 'clock' | 'schedule'>,
  hold: Hold,
): () => Promise<void> {
  const renew = async () => {
    await renewLease(db, hold, leaseFrom(clock()))
    return false
  }
  // What cannot be renewed runs out: the fence then keeps this process from placing anything.
  const worker = startWorker({ work: renew, every, onError: () => undefined, ...(schedule && { schedule }) })
  return worker.stop
}
