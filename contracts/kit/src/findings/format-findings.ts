import { styleText } from 'node:util'
import type { Finding, FindingPlace } from './finding.ts'

interface TextOptions {
  colour: boolean
  /** Whether findings of severity `info` are listed too. */
  notes: boolean
}

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const
const words = { error: 'error', warning: 'warning', info: 'note' } as const

/** Findings for people: by consumer and provider, each with what, where on both sides, and what to do. */
export function formatFindings(findings: readonly Finding[], { colour, notes }: TextOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const shown = findings.filter(({ severity }) => notes || severity !== 'info')
  const pairs = Map.groupBy(shown, ({ consumer, provider }) => `${consumer} → ${provider}`)
  return [...pairs]
    .map(([pair, own]) => [paint('bold', pair), ...own.map((finding) => formatFinding(finding, paint))].join('\n'))
    .map((block) => `${block}\n`)
    .join('\n')
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

function formatFinding({ severity, code, interaction, message, pact, spec, remedy }: Finding, paint: Paint): string {
  const lines = [
    `  ${paint(styles[severity], words[severity].padEnd(7))}  ${code}  ${interaction === '' ? '' : `"${interaction}"`}`,
    `           ${message}`,
    `           ${paint('dim', `pact      ${formatPlace(pact)}`)}`,
    `           ${paint('dim', `document  ${formatPlace(spec)}`)}`,
  ]
  return [...lines, ...(remedy === undefined ? [] : [`           ${remedy}`])].map((line) => line.trimEnd()).join('\n')
}

function formatPlace({ file, location, source }: FindingPlace): string {
  const where = source ? `${source.file}:${source.line}` : file
  return location === '' ? where : `${where}  ${location}`
}

/** How many findings there are of each severity, such as `1 error, 2 warnings, 3 notes`. */
export function countFindings(findings: readonly Finding[]): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, words[severity]] as const)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ')
}
