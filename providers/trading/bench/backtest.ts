import { readFileSync } from 'node:fs'
import { type BacktestInput, runBacktest, runOnce } from '../src/domain/backtests/run-backtest.ts'
import { sandboxLimits } from '../src/domain/sandbox/index.ts'
import { listInstruments } from '../src/market/listing.ts'
import type { Interval } from '../src/market/market-data.ts'
import { createSimulatedMarket } from '../src/market/simulated-market.ts'

const usage = `Usage: node providers/trading/bench/backtest.ts [--json]

How long backtests of the moving-average sample take, without and with the look-ahead check, which runs it again and
again: five years of days, and a year of minutes, of the simulated market. Reading the bars is not counted. Medians of
three; about a minute.

Exit codes: 0 within the target, 1 not, 2 could not run.`

const secondsAtMost = 5
const runs = 3

if (process.argv.includes('--help')) console.log(usage)
else await run()

async function run(): Promise<void> {
  try {
    const days = await measure(createInput('1d', '2021-01-01T00:00:00Z'))
    const minutes = await measure(createInput('1m', '2025-01-01T00:00:00Z'))
    const seconds = round(days.seconds + minutes.seconds)
    const passed = seconds < secondsAtMost
    const result = {
      benchmark: 'trading-backtest',
      days,
      minutes,
      seconds,
      targets: { seconds: secondsAtMost },
      passed,
    }
    if (process.argv.includes('--json')) console.log(JSON.stringify(result))
    else print(result)
    process.exitCode = passed ? 0 : 1
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    process.stderr.write(`Failed to measure backtests: ${why}. Run it again.\n`)
    process.exitCode = 2
  }
}

function createInput(interval: Interval, from: string): BacktestInput {
  const end = new Date('2026-01-01T00:00:00Z')
  const listings = listInstruments('EUR')
  const market = createSimulatedMarket({ seed: 'bench', listings, tickMilliseconds: 0, clock: () => end })
  const instrument = market.instrument('ACME')
  if (instrument === undefined) throw new Error('ACME is not listed')
  const { tickSize, lotSize, maximumQuantity } = instrument
  return {
    code: {
      source: readFileSync(new URL('../samples/moving-average.js', import.meta.url), 'utf8'),
      parameters: { fast: '10', slow: '50', size: '100' },
    },
    limits: sandboxLimits,
    bars: market.bars({ symbol: 'ACME', interval, from: new Date(from), to: end }),
    settings: { initialCash: '100000', feeBasisPoints: 1, slippageBasisPoints: 1, tickSize, lotSize, maximumQuantity },
  }
}

async function measure(input: BacktestInput) {
  const outcome = await runBacktest(input)
  if (!outcome.ok) throw new Error(outcome.fault.message)
  const { trades } = outcome.result.metrics
  return {
    bars: input.bars.length,
    trades,
    seconds: await timeMedian(() => runOnce(input)),
    secondsWithLookAhead: await timeMedian(() => runBacktest(input)),
  }
}

async function timeMedian(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  while (times.length < runs) {
    const started = performance.now()
    await work()
    times.push((performance.now() - started) / 1000)
  }
  return round(times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN)
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}

type Measured = Awaited<ReturnType<typeof measure>>

function print(result: { days: Measured; minutes: Measured; seconds: number; passed: boolean }): void {
  const tell = ({ bars, trades, seconds, secondsWithLookAhead }: Measured) =>
    `${bars} bars, ${trades} trades: ${seconds} s; with the look-ahead check ${secondsWithLookAhead} s`
  console.log(
    [
      `${result.passed ? '✓' : '✗'} both backtests in ${result.seconds} s (target: ${secondsAtMost} s)`,
      `  five years of days: ${tell(result.days)}`,
      `  a year of minutes:  ${tell(result.minutes)}`,
    ].join('\n'),
  )
}
