import type { AnyServer } from '@platform/conventions/server'
import { type Schedule, startWorker, type Worker } from '@platform/conventions/workers'
import type { WorkerName } from '../deps.ts'
import type { TradingContext } from '../domain/context.ts'
import { reconcileOrders } from '../domain/reconciliation/reconcile-orders.ts'
import { haltOverdueAccounts } from '../domain/risk/halt-overdue-accounts.ts'
import { workOnBacktests } from './backtests.ts'
import { prune } from './pruning.ts'
import { workOnReports } from './reports.ts'
import { workOnStrategies } from './strategies.ts'

/** Does what there is, and tells whether there may be more; what takes long ends when `stopping` is aborted. */
type Work = (context: TradingContext, log: AnyServer['log'], stopping: AbortSignal) => Promise<boolean>

/** Milliseconds after which each looks by itself; it is wakened when there is something to do. */
const works: Partial<Record<WorkerName, { every: number; work: Work }>> = {
  reports: { every: 500, work: workOnReports },
  reconciliation: { every: 1_000, work: reconcileOrders },
  timers: { every: 250, work: haltOverdueAccounts },
  strategies: { every: 500, work: workOnStrategies },
  backtests: { every: 1_000, work: workOnBacktests },
  pruning: { every: 60_000, work: prune },
}

/** What the service does beside requests. */
export type TradingWorkers = {
  start: () => void
  wake: (name: WorkerName) => void
  /** Ends with what is under way. */
  stop: () => Promise<void>
}

/** Creates them; nothing runs before `start`. */
export function createWorkers(
  context: TradingContext,
  log: () => AnyServer['log'],
  schedule?: Schedule,
): TradingWorkers {
  const workers = new Map<string, Worker>()
  const stopping = new AbortController()
  return {
    start: () => {
      for (const [name, { every, work }] of Object.entries(works)) {
        const onError = (error: unknown) => log().warn({ err: error, worker: name }, 'a worker failed')
        workers.set(
          name,
          startWorker({
            work: () => work(context, log(), stopping.signal),
            every,
            onError,
            ...(schedule && { schedule }),
          }),
        )
      }
    },
    wake: (name) => workers.get(name)?.wake(),
    stop: async () => {
      stopping.abort()
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
    },
  }
}
