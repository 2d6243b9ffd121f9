import { findVersion } from '../../store/strategies.ts'
import {
  claimRun,
  failRun,
  findHeld,
  releaseRun,
  type StrategyRunRow,
  saveCheckpoint,
} from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { openStrategy } from '../sandbox/index.ts'
import { actOnBar } from './act-on-bar.ts'
import { dueBars } from './due-bars.ts'
import { endRun } from './end-run.ts'
import { keepLease } from './keep-lease.ts'
import { leaseFrom } from './lease.ts'
import { LeaseLostError } from './lease-lost-error.ts'

/**
 * Takes a run that nobody holds, deals with the bars that closed since its checkpoint, ends it if it is to stop, and lets it
 * go. When `stopping` is aborted, it lets it go after the bar that is under way.
 */
export async function workOnRun(context: TradingContext, runId: string, stopping?: AbortSignal): Promise<void> {
  const { db, clock } = context
  const now = clock()
  const run = await claimRun(db, { id: runId, now, leaseUntil: leaseFrom(now) })
  if (run === undefined) return
  const endLease = keepLease(context, run)
  try {
    if (run.status === 'running') await trade(context, run, stopping)
    const left = await findHeld(db, run)
    if (left?.status === 'stopping') await endRun(context, left)
  } finally {
    await endLease()
    await releaseRun(db, run)
  }
}

async function trade(context: TradingContext, run: StrategyRunRow, stopping: AbortSignal | undefined): Promise<void> {
  const { db, market, clock } = context
  const version = await findVersion(db, { strategyId: run.strategy_id, version: run.version })
  if (version === undefined) throw new Error(`Failed to run ${run.id}: version ${run.version} is not there.`)
  await using sandbox = await openStrategy({ source: version.source, parameters: version.parameters })
  for (const bar of dueBars(market, { ...version, ...run }, clock())) {
    if (stopping?.aborted === true) return
    try {
      const outcome = await actOnBar(context, { run, version, sandbox }, bar)
      if (outcome.kind === 'failed') return await failRun(db, run, tellable(outcome.message))
    } catch (error) {
      if (error instanceof LeaseLostError) return
      throw error
    }
    if (!(await saveCheckpoint(db, run, bar.opensAt))) return
  }
}

/** What code throws may be any text: this much of it, as PostgreSQL can keep it. */
function tellable(message: string): string {
  return message.replaceAll('\0', '').slice(0, 500).toWellFormed()
}
