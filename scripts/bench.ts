import { spawn } from 'node:child_process'

const usage = `Usage: npm run bench [-- --json]

The project's own measurements, one after the other. Each compares in one run and prints medians.

  --json   one JSON document a measurement, a line each

Exit codes: 0 measured, 1 a measurement missed its target, 2 could not run.`

const benchmarks = [
  'contracts/kit/bench/recording.ts',
  'contracts/kit/bench/recording-memory.ts',
  'contracts/kit/bench/verification.ts',
  'contracts/kit/bench/verification-memory.ts',
  'contracts/kit/bench/type-check.ts',
  'contracts/kit/bench/check.ts',
  'contracts/kit/bench/diff.ts',
  'contracts/kit/bench/broker.ts',
  'consumers/gateway/bench/token-check.ts',
  'providers/gocardless/bench/payments.ts',
  'providers/financial/bench/import.ts',
  'providers/trading/bench/backtest.ts',
  'providers/trading/bench/stream.ts',
  'providers/trading/bench/kill-switch.ts',
  'suites/performance/payments.ts',
]

const args = process.argv.slice(2)
if (args.includes('--help')) {
  console.log(usage)
} else {
  for (const benchmark of benchmarks) {
    const code = await new Promise<number>((resolve) => {
      spawn(process.execPath, [benchmark, ...args], { stdio: 'inherit' }).once('close', (code) => resolve(code ?? 2))
    })
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
  }
}
