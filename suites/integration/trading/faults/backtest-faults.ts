import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'backtest'

/** What must not pass the tests of backtests. */
export const backtestFaults: readonly SeededFault[] = [
  {
    name: 'trades are not kept',
    file,
    fault: inTrading(
      'domain/backtests/work-on-backtest.ts',
      'if (await updateHeld(tx, job, success)) await insertTrades(tx, job.id, trades)',
      'await updateHeld(tx, job, success)',
    ),
    breaks: [
      'a backtest is taken, and its trades are at the open of the next bar, slippage and fee as ordered, its metrics theirs',
      'killed in the middle it is begun anew, and ends as it would have',
    ],
  },
  {
    name: 'who looks ahead is clean',
    file,
    fault: inTrading(
      'domain/backtests/work-on-backtest.ts',
      'result: JSON.stringify(result) }',
      "result: JSON.stringify({ ...result, lookAhead: { ...result.lookAhead, verdict: 'clean' } }) }",
    ),
    breaks: ['a strategy that looks ahead is found out, at the first bar at which it did'],
  },
]
