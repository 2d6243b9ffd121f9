import { staleGenerated } from '../generate/stale-generated.ts'
import { askBroker } from './ask-broker.ts'
import { checkPacts } from './check-pacts.ts'
import { listRecorded } from './list-recorded.ts'
import { LoopReporter } from './loop-reporter.ts'
import type { Progress } from './progress.ts'
import { joinPairs, readPacts } from './read-pairs.ts'
import type { DeployReport, LoopReport } from './report.ts'
import { startTests } from './run-tests.ts'
import { forgetPage, writePage } from './write-page.ts'

/** Runs the loop once: generated files, recording, OpenAPI check, verification, deployment. Never throws. */
export async function runLoop(progress: Progress): Promise<LoopReport> {
  const started = performance.now()
  const reporter = new LoopReporter()
  const report: LoopReport = {
    exitCode: 0,
    stale: [],
    pairs: [],
    findings: [],
    failures: reporter.failures,
    durationMs: 0,
  }
  try {
    await forgetPage()
    await runStages(report, { reporter, progress })
    if (report.stale.length === 0) report.deploy = await judgeDeployment(reporter, progress)
  } catch (error) {
    report.couldNotRun = error instanceof Error ? error.message : String(error)
  }
  report.pairs = joinPairs(await readPacts('pacts').catch(() => []), reporter.verifications, report.findings)
  if (report.stale.length === 0) report.page = await writePage(report.findings, progress)
  report.durationMs = performance.now() - started
  report.exitCode = judge(report)
  return report
}

async function runStages(report: LoopReport, { reporter, progress }: { reporter: LoopReporter; progress: Progress }) {
  const endGenerated = progress.begin('openapi')
  report.stale = await staleGenerated()
  endGenerated(
    report.stale.length > 0 ? `${report.stale.length} generated files are stale` : 'types and schemas are fresh',
  )
  if (report.stale.length > 0) return

  const tests = await startTests(reporter, progress)
  try {
    const endRecord = progress.begin('record')
    await tests.run((project) => /^(record|relay):/.test(project))
    report.findings = listRecorded(reporter.recordings)
    endRecord(`${reporter.takePassed()} tests passed${countWarnings(report.findings)}`)
    if (reporter.failures.length > 0) return

    const endCheck = progress.begin('check')
    const pacts = await readPacts('pacts')
    const found = await checkPacts(pacts)
    report.findings.push(...found)
    const interactions = pacts.reduce((sum, pact) => sum + pact.interactions, 0)
    const documents = pacts.some(({ messages }) => messages > 0) ? 'OpenAPI and AsyncAPI' : 'OpenAPI'
    endCheck(`${interactions} interactions against ${documents}, ${found.length} findings`)

    const endVerify = progress.begin('verify')
    await tests.run((project) => project.startsWith('verify:'))
    endVerify(`${reporter.takePassed()} interactions verified`)
  } finally {
    await tests.stop()
  }
}

/** A participant whose tests failed left an earlier pact in its place, which says nothing of this version. */
async function judgeDeployment({ verifications, failures }: LoopReporter, progress: Progress): Promise<DeployReport> {
  const end = progress.begin('deploy')
  const unrecorded = new Set(failures.flatMap(({ stage, participant }) => (stage === 'verify' ? [] : [participant])))
  const report = await askBroker({ pacts: await readPacts('pacts'), verifications, unrecorded })
  const yes = report.answers.filter(({ verdict }) => verdict === 'yes')
  end(`${yes.length} of ${report.answers.length} participants may be deployed`)
  return report
}

function countWarnings({ length }: LoopReport['findings']): string {
  return length === 0 ? '' : `, ${length} warning${length === 1 ? '' : 's'}`
}

/** A warning is no broken contract: what was recorded holds, though the document promises less. */
function judge({ couldNotRun, stale, pairs, findings, failures, deploy }: LoopReport): LoopReport['exitCode'] {
  if (couldNotRun !== undefined) return 2
  const errors = findings.filter(({ severity }) => severity === 'error')
  const whole =
    pairs.length > 0 && pairs.every(({ interactions, verified }) => interactions > 0 && verified === interactions)
  const deployable = deploy?.answers.every(({ verdict }) => verdict === 'yes') === true
  return stale.length === 0 && errors.length === 0 && failures.length === 0 && whole && deployable ? 0 : 1
}
