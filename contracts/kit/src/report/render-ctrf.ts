import { describeFailureOf } from './describe-failure-of.ts'
import type { InteractionReport, Outcome, PairReport, Report } from './report.ts'

/** The parts of a CTRF document that a report fills. */
export interface CtrfReport {
  reportFormat: 'CTRF'
  specVersion: string
  timestamp: string
  generatedBy: string
  results: {
    tool: { name: string }
    summary: Record<'tests' | 'passed' | 'failed' | 'pending' | 'skipped' | 'other' | 'start' | 'stop', number>
    tests: CtrfTest[]
    extra: { findings: Report['findings'] }
  }
}

interface CtrfTest {
  name: string
  status: 'passed' | 'failed' | 'skipped' | 'pending'
  rawStatus: Outcome | 'finding'
  duration: number
  suite: string[]
  message?: string
  trace?: string
  filePath?: string
}

const statuses = { verified: 'passed', failed: 'failed', pending: 'pending', 'not-run': 'skipped' } as const

/**
 * Renders a report in the Common Test Report Format: one test per interaction and per finding that breaks a contract.
 *
 * @see https://ctrf.io
 */
export function renderCtrf({ pairs, findings, at }: Report): CtrfReport {
  const tests = pairs.flatMap((pair) => [...pair.list.map((one) => renderTest(one, pair)), ...renderErrors(pair)])
  const count = (status: CtrfTest['status']) => tests.filter((test) => test.status === status).length
  const stop = Date.parse(at)
  return {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    timestamp: at,
    generatedBy: 'concordat',
    results: {
      tool: { name: 'concordat' },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        pending: count('pending'),
        skipped: count('skipped'),
        other: 0,
        start: stop - tests.reduce((sum, { duration }) => sum + duration, 0),
        stop,
      },
      tests,
      extra: { findings: [...pairs.flatMap((pair) => pair.findings), ...findings] },
    },
  }
}

function renderTest(one: InteractionReport, pair: PairReport): CtrfTest {
  const { description, outcome, durationMs = 0, testFile, failure, why } = one
  const message = outcome === 'verified' ? undefined : (why ?? describeFailureOf(one, pair))
  return {
    name: description,
    status: statuses[outcome],
    rawStatus: outcome,
    duration: durationMs,
    suite: [`${pair.consumer} → ${pair.provider}`],
    ...(message === undefined ? {} : { message }),
    ...(failure === undefined ? {} : { trace: failure }),
    ...(testFile === undefined ? {} : { filePath: testFile }),
  }
}

function renderErrors({ consumer, provider, findings }: PairReport): CtrfTest[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, interaction, message, remedy = '', pact }) => ({
      name: `${code}: ${interaction}`,
      status: 'failed',
      rawStatus: 'finding',
      duration: 0,
      suite: [`${consumer} → ${provider}`],
      message: `${message} ${remedy}`.trim(),
      filePath: pact.file,
    }))
}
