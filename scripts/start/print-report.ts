import { styleText } from 'node:util'
import type { LoopReport } from './report.ts'

/** Prints the failures and findings, then the matrix, then the verdict as the last line. */
export function printReport(report: LoopReport): void {
  const { pairs, failures, findings, stale, couldNotRun, durationMs } = report
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
  console.log(`\n${verdict(report)} (${(durationMs / 1000).toFixed(1)} s)`)
  if (couldNotRun) console.error(couldNotRun)
}

function verdict({ exitCode, pairs, failures, findings, stale }: LoopReport): string {
  const interactions = pairs.reduce((sum, pair) => sum + pair.interactions, 0)
  const verified = pairs.reduce((sum, pair) => sum + pair.verified, 0)
  const counts = `${verified} of ${interactions} interactions verified`
  if (exitCode === 0) return good(`Every contract holds: ${counts}, ${countFindings(findings)}`)
  if (exitCode === 2) return bad(`Could not run to the end: ${counts}`)
  const faults = [
    failures.length > 0 && `${failures.length} failed`,
    findings.length > 0 && countFindings(findings),
    stale.length > 0 && `${stale.length} stale files`,
  ].filter(Boolean)
  return bad(`Contracts are broken: ${counts}, ${faults.join(', ') || 'the rest was not run'}`)
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
