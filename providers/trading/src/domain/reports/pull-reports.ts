import { readCursor } from '../../store/execution-inbox.ts'
import type { TradingContext } from '../context.ts'
import { withinDeadline } from '../orders/within-deadline.ts'
import { takeReport } from './take-report.ts'

/** Reports that are asked for at a time. */
const atOnce = 200

type Pull = { running: Promise<void>; next?: Promise<void> }

/** Under way, by database. */
const pulls = new WeakMap<object, Pull>()

/**
 * Applies everything that the venue has reported by now. Of all who ask at once in a process one does it: whoever comes while
 * it is under way waits for the next, which sees what was reported before he asked. Two processes may pull the same reports.
 */
export function pullReports(context: TradingContext): Promise<void> {
  const pull = pulls.get(context.db)
  if (pull === undefined) return startPull(context)
  const again = () => startPull(context)
  pull.next ??= pull.running.then(again, again)
  return pull.next
}

function startPull(context: TradingContext): Promise<void> {
  const pull: Pull = { running: takeAll(context) }
  pulls.set(context.db, pull)
  const end = () => {
    if (pulls.get(context.db) === pull && pull.next === undefined) pulls.delete(context.db)
  }
  pull.running.then(end, end)
  return pull.running
}

async function takeAll(context: TradingContext): Promise<void> {
  for (let more = true; more; ) {
    const after = await readCursor(context.db)
    const reports = await withinDeadline(context.venue.reports({ after, limit: atOnce }))
    for (const report of reports.toSorted((one, other) => one.sequence - other.sequence)) {
      const verdict = await takeReport(context, report)
      if (verdict?.outcome === 'refused' && verdict.stray) await withinDeadline(context.venue.cancel(report.orderId))
    }
    more = reports.length === atOnce && (await readCursor(context.db)) > after
  }
}
