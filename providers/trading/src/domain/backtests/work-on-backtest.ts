import { inTransaction } from '@platform/conventions/database'
import { TooSlowError } from '@platform/conventions/threads'
import { insertTrades } from '../../store/backtest-trades.ts'
import { type ClaimedBacktest, updateHeld } from '../../store/backtest-work.ts'
import { findVersion } from '../../store/strategies.ts'
import type { TradingContext } from '../context.ts'
import type { SandboxFault } from '../sandbox/index.ts'
import { backtestLimits, backtestThreads, type SentOutcome } from './backtest-threads.ts'
import { type KeptHold, keepHold } from './keep-hold.ts'
import { barsAtMost, readBars } from './read-bars.ts'

export type BacktestWork = Pick<TradingContext, 'db' | 'clock' | 'market'>

const attemptsAtMost = 5

/** Works on a backtest that was claimed until it ends, is cancelled, or `stopping` gives it back to whoever looks next. */
export async function workOnBacktest(
  context: BacktestWork,
  job: ClaimedBacktest,
  stopping: AbortSignal,
): Promise<void> {
  const hold = keepHold(context, job, stopping)
  try {
    const end = await compute(context, job, hold)
    await hold.release()
    await finish(context, job, end)
  } catch (error) {
    await hold.release()
    if (stopping.aborted) await giveBack(context, job)
    if (!hold.lost.aborted) throw error
  }
}

/** How a backtest ended: with a result, or with what its owner is told. */
type End = { failure: string } | Extract<SentOutcome, { ok: true }>

async function compute({ db, market }: BacktestWork, job: ClaimedBacktest, hold: KeptHold): Promise<End> {
  if (job.attempts > attemptsAtMost) {
    return { failure: `Given up after ${attemptsAtMost} attempts that never ended. Ask the operators.` }
  }
  const version = await findVersion(db, { strategyId: job.strategy_id, version: job.version })
  const instrument = version && market.instrument(version.symbol)
  if (version === undefined || instrument === undefined) return { failure: 'Its instrument is not traded any more.' }
  const { symbol, interval, source, parameters } = version
  const bars = await readBars(market, { symbol, interval, from: job.from_at, to: job.to_at }, job.created_at)
  if (bars === undefined) return { failure: `There are more than ${barsAtMost} bars. Ask for a shorter time.` }
  if (bars.length === 0) return { failure: 'There is no data: the market has no bars in this time.' }
  hold.lost.throwIfAborted()
  hold.onBars(bars.length)
  const { tickSize, lotSize, maximumQuantity } = instrument
  const settings = {
    initialCash: job.initial_cash,
    feeBasisPoints: job.fee_basis_points,
    slippageBasisPoints: job.slippage_basis_points,
    tickSize,
    lotSize,
    maximumQuantity,
  }
  const { wallClock } = backtestLimits
  try {
    const outcome = await backtestThreads().run(
      { code: { source, parameters }, limits: backtestLimits, bars, settings },
      { wallClock, signal: hold.lost, onMessage: hold.onProgress },
    )
    return outcome.ok ? outcome : { failure: describeFault(outcome.fault) }
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error
    return { failure: `It did not end within ${wallClock / 1_000} seconds.` }
  }
}

async function finish({ db, clock }: BacktestWork, job: ClaimedBacktest, end: End): Promise<void> {
  const always = { finished_at: clock(), lease_until: null }
  if ('failure' in end) {
    await updateHeld(db, job, { ...always, status: 'failed', failure: end.failure })
    return
  }
  const { result, trades } = end
  const { bars } = result.metrics
  await inTransaction(db, async (tx) => {
    const success = { ...always, status: 'succeeded', bars, bars_done: bars, result: JSON.stringify(result) } as const
    if (await updateHeld(tx, job, success)) await insertTrades(tx, job.id, trades)
  })
}

/** Lets another worker begin it at once. */
async function giveBack({ db, clock }: BacktestWork, job: ClaimedBacktest): Promise<void> {
  await updateHeld(db, job, { lease_until: clock(), attempts: job.attempts - 1 })
}

function describeFault({ message, line }: SandboxFault): string {
  return line === null ? message : `${message} (line ${line})`
}
