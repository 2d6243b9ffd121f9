import { countOf } from './count-of.ts'
import { describeFailureOf } from './describe-failure-of.ts'
import { show, showShort } from './html/show.ts'
import type { InteractionReport, Outcome, PairReport, Report } from './report.ts'

const marks: Readonly<Record<Outcome, string>> = { verified: '✅', failed: '❌', pending: '⚠️', 'not-run': '⚪' }
const names: Readonly<Record<Outcome, string>> = {
  verified: 'verified',
  failed: 'failed',
  pending: 'pending, fails',
  'not-run': 'not run',
}
const LONGEST = 300

/**
 * Renders a report as GitHub Markdown for a step's summary: the verdict, the matrix, then what failed, as far as it fits.
 *
 * @param limit bytes that it may have; a summary that is too long is dropped whole
 */
export function renderSummary(report: Report, limit: number): string {
  const { verdict, pairs, coverage } = report
  const head = [
    `## ${marks[verdict.outcome]} ${escapeMarkdown(verdict.text)}\n`,
    '| consumer | provider | outcome | verified | failed | pending | not run | findings |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...pairs.map(renderRow),
    '',
    ...(coverage?.providers ?? []).map(
      ({ provider, totals: { operations, successFields } }) =>
        `${escapeMarkdown(provider)}: ${operations.pinned} of ${countOf(operations.documented, 'operation')} and ${successFields.pinned} of ${countOf(successFields.documented, 'field')} of 2XX responses are relied on.\n`,
    ),
  ]
  return fitWithin(head, pairs.flatMap(listTroubles), limit)
}

/** As many of the entries as fit, and how many did not. */
function fitWithin(head: string[], entries: string[], limit: number): string {
  const size = (text: string) => Buffer.byteLength(text) + 1
  const closing = (left: number) => `And ${left} more: see the report.`
  let room = limit - size(closing(entries.length))
  const lines: string[] = []
  for (const line of head) {
    if (size(line) > room) return `${[...lines, closing(entries.length)].join('\n')}\n`.slice(0, Math.max(0, limit))
    room -= size(line)
    lines.push(line)
  }
  for (const [at, entry] of entries.entries()) {
    if (size(entry) > room) return `${[...lines, closing(entries.length - at)].join('\n')}\n`
    room -= size(entry)
    lines.push(entry)
  }
  return `${lines.join('\n')}\n`
}

function renderRow(pair: PairReport): string {
  const { consumer, provider, outcome, verified, interactions, failed, pending, notRun, errors, warnings } = pair
  const cells = [
    escapeMarkdown(consumer),
    escapeMarkdown(provider),
    `${marks[outcome]} ${names[outcome]}`,
    `${verified} of ${interactions}`,
    failed,
    pending,
    notRun,
    errors + warnings,
  ]
  return `| ${cells.join(' | ')} |`
}

function listTroubles(pair: PairReport): string[] {
  const troubled = pair.list.filter(({ outcome }) => outcome === 'failed' || outcome === 'pending')
  const findings = pair.findings.filter(({ severity }) => severity === 'error')
  return [
    ...troubled.map((one) => renderTrouble(one, pair)),
    ...findings.map(
      ({ code, message, interaction, remedy = '' }) =>
        `- ❌ **${escapeMarkdown(code)}** ${escapeMarkdown(message)} (${escapeMarkdown(interaction)}) ${escapeMarkdown(remedy)}\n`,
    ),
  ]
}

function renderTrouble(one: InteractionReport, pair: PairReport): string {
  const rows = one.mismatches.map(({ part, path, rule, expected, actual }) =>
    [part === 'header' ? `header ${path}` : path, rule, expected, actual].map((cell) =>
      escapeMarkdown(showShort(cell, LONGEST)),
    ),
  )
  const table = [
    '| where | rule | expected | actual |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ]
  return [
    `<details><summary>${marks[one.outcome]} ${escapeMarkdown(describeFailureOf(one, pair))}</summary>\n`,
    `${escapeMarkdown(one.description)}${one.testFile === undefined ? '' : `, recorded by ${escapeMarkdown(one.testFile)}`}\n`,
    ...(rows.length > 0 ? table : [escapeMarkdown(showShort(one.failure ?? '', LONGEST))]),
    '\n</details>\n',
  ].join('\n')
}

/** Whatever Markdown or HTML would take for its own becomes a character reference; a line stays a line. */
function escapeMarkdown(text: string): string {
  return show(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>|`*_~[\]\\@#!:"'$]/g, (character) => `&#${character.charCodeAt(0)};`)
}
