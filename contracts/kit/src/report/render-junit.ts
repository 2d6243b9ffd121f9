import { describeFailureOf } from './describe-failure-of.ts'
import { type Html, html } from './html/html.ts'
import { show } from './html/show.ts'
import type { InteractionReport, PairReport, Report } from './report.ts'

/**
 * Renders a report as JUnit XML: one suite per consumer and provider, one case per interaction and per finding that
 * breaks a contract. What is pending or was not run is skipped, never passed.
 *
 * The template that escapes HTML escapes XML as well, and `show` leaves no character that XML forbids.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function renderJunit({ pairs, verdict, at }: Report): string {
  const tests = verdict.interactions + verdict.errors
  const failures = verdict.failed + verdict.errors
  return String(html`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="contracts" tests="${tests}" failures="${failures}" errors="0" skipped="${verdict.pending + verdict.notRun}" time="${seconds(pairs.flatMap(({ list }) => list))}" timestamp="${at}">
${pairs.map(renderSuite)}</testsuites>
`)
}

function renderSuite(pair: PairReport): Html {
  const { consumer, provider, list, findings, verifiedAt, interactions, failed, pending, notRun, errors } = pair
  const name = show(`${consumer} → ${provider}`)
  return html`<testsuite name="${name}" tests="${interactions + errors}" failures="${failed + errors}" errors="0" skipped="${pending + notRun}" time="${seconds(list)}"${verifiedAt === undefined ? '' : html` timestamp="${verifiedAt}"`}>
${list.map((one) => renderCase(one, { name, pair }))}${findings
  .filter(({ severity }) => severity === 'error')
  .map(
    ({ code, message, interaction, pact, spec, remedy = '' }) =>
      html`<testcase classname="${name}" name="${show(`${code}: ${interaction}`)}" time="0.000"><failure message="${show(message)}" type="${show(code)}">${show(
        `${message}\n${pact.file} ${pact.location}\n${spec.file} ${spec.location}\n${remedy}`,
      )}</failure></testcase>
`,
  )}</testsuite>
`
}

function renderCase(one: InteractionReport, { name, pair }: { name: string; pair: PairReport }): Html {
  const { description, states, testFile, outcome, failure, code = 'failed', why } = one
  const given = states.length === 0 ? '' : `, given ${states.map((state) => state.name).join(' and ')}`
  const file = testFile === undefined ? '' : html` file="${show(testFile)}"`
  const said =
    outcome === 'failed'
      ? html`<failure message="${show(describeFailureOf(one, pair))}" type="${show(code)}">${show(failure ?? describeFailureOf(one, pair))}</failure>`
      : outcome === 'pending'
        ? html`<skipped message="${show(`pending: ${describeFailureOf(one, pair)}`)}"/>`
        : outcome === 'not-run'
          ? html`<skipped message="${show(`not run: ${why ?? 'nothing is known of it'}`)}"/>`
          : ''
  return html`<testcase classname="${name}" name="${show(`${description}${given}`)}"${file} time="${seconds([one])}">${said}</testcase>
`
}

function seconds(list: readonly { durationMs?: number }[]): string {
  return (list.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0) / 1000).toFixed(3)
}
