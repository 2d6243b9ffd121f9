import { countFindings, formatFindings } from '../findings/index.ts'
import type { CheckReport } from './check-report.ts'

/** The report for people: findings by consumer and provider, counts last. */
export function formatReport({ findings, pacts }: CheckReport, options: { colour: boolean; notes: boolean }): string {
  const interactions = pacts.reduce((sum, one) => sum + one.interactions, 0)
  const hidden = !options.notes && findings.some(({ severity }) => severity === 'info')
  const checked = `${count(interactions, 'interaction')} of ${count(pacts.length, 'pact')} checked`
  const summary = `${checked}: ${countFindings(findings)}${hidden ? ' (list them with --notes)' : ''}.\n`
  const listed = formatFindings(findings, options)
  return listed === '' ? summary : `${listed}\n${summary}`
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
