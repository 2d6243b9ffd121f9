import { styleText } from 'node:util'
import type { DeployReport, LoopReport } from './report.ts'

/** Prints the failures and findings, then the matrix, then the verdict as the last line. */
export function printReport(report: LoopReport): void {
  const { pairs, failures, findings, stale, couldNotRun, deploy, durationMs } = report
  for (const path of stale)
    console.log(`\n${path} is not what openapi/ says. Run "npm run generate" and commit the result.`)
  // What failed after the ground gave way says nothing of the contracts.
  for (const { stage, test, file, message } of couldNotRun ? [] : failures)
    console.log(`\n${bad(`${stage}: ${test}`)}\n${file}\n${message}`)
  for (const { code, severity, message, interaction, consumer, provider, remedy } of findings) {
    const shown = severity === 'error' ? bad(code) : warn(code)
    console.log(`\n${shown}: ${consumer} → ${provider}, "${interaction}"\n${message}${remedy ? `\n${remedy}` : ''}`)
  }
  if (pairs.length > 0) {
    const rows = pairs.map((pair) => [
      pair.consumer,
      pair.provider,
      String(pair.interactions),
      String(pair.verified),
      String(pair.findings),
      `${(pair.durationMs / 1000).toFixed(1)} s`,
    ])
    console.log(`\n${formatTable(['consumer', 'provider', 'interactions', 'verified', 'findings', 'time'], rows)}`)
  }
  if (deploy) console.log(`\n${formatAnswers(deploy)}`)
  console.log(`\n${verdict(report)} (${(durationMs / 1000).toFixed(1)} s)`)
  if (couldNotRun) console.error(couldNotRun)
}

/** Reasons are as long as they are: the last column is not padded. */
function formatAnswers({ version, answers }: DeployReport): string {
  const shown = { yes: good('yes'), no: bad('no'), unknown: warn('unknown') }
  const width = Math.max('participant'.length, ...answers.map(({ participant }) => participant.length))
  const head = `${'participant'.padEnd(width)}   deploy?   because, at ${version.replace(/^([0-9a-f]{12})[0-9a-f]{28}/, '$1')}`
  const rows = answers.map(
    ({ participant, verdict, reason }) =>
      `${participant.padEnd(width)}   ${shown[verdict]}${' '.repeat(7 - verdict.length)}   ${reason}`,
  )
  return [styleText('bold', head), ...rows].join('\n')
}

function verdict({ exitCode, pairs, failures, findings, stale, deploy }: LoopReport): string {
  const interactions = pairs.reduce((sum, pair) => sum + pair.interactions, 0)
  const verified = pairs.reduce((sum, pair) => sum + pair.verified, 0)
  const messages = pairs.reduce((sum, pair) => sum + pair.messages, 0)
  const ofThem = messages === 0 ? '' : ` (${messages} of them messages)`
  const counts = `${verified} of ${interactions} interactions verified${ofThem}`
  if (exitCode === 0) return good(`Every contract holds: ${counts}, ${countFindings(findings)}`)
  if (exitCode === 2) return bad(`Could not run to the end: ${counts}`)
  const faults = [
    failures.length > 0 && `${failures.length} failed`,
    findings.length > 0 && countFindings(findings),
    stale.length > 0 && `${stale.length} stale files`,
    countRefused(deploy),
  ].filter(Boolean)
  return bad(`Contracts are broken: ${counts}, ${faults.join(', ') || 'the rest was not run'}`)
}

function countRefused(deploy: DeployReport | undefined): string | undefined {
  const refused = deploy?.answers.filter(({ verdict }) => verdict !== 'yes') ?? []
  return refused.length === 0
    ? undefined
    : `not to be deployed: ${refused.map(({ participant }) => participant).join(', ')}`
}

/** The first two columns are names, the others figures. */
function formatTable(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const format = (row: string[]) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ')
  return [styleText('bold', format(head)), ...rows.map(format)].join('\n')
}

const good = (text: string) => styleText('green', text)
/** By severity, the worst first; findings that break no contract are no faults. */
function countFindings(findings: LoopReport['findings']): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const { length } = findings.filter((finding) => finding.severity === severity)
    return length === 0 ? [] : `${length} ${severity}${length === 1 || severity === 'info' ? '' : 's'}`
  })
  return counts.join(', ') || 'no findings'
}

const warn = (text: string) => styleText('yellow', text)
const bad = (text: string) => styleText('red', text)
