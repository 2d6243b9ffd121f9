import { describeFailureOf } from '../describe-failure-of.ts'
import type { InteractionReport, PairReport } from '../report.ts'
import { type Html, html } from './html.ts'
import { show, showShort } from './show.ts'

const MOST_ROWS = 100
const LONGEST_CELL = 400
const LONGEST_FAILURE = 10_000

/** What differs, as a table, and what the verification said in full. */
export function renderFailure(one: InteractionReport, pair: PairReport): Html | string {
  if (one.outcome === 'verified') return ''
  if (one.outcome === 'not-run')
    return html`<p class="verdict-line not-run">Not run: ${show(one.why ?? 'nothing is known of it')}.</p>`
  return html`<p class="verdict-line ${one.outcome}">${show(describeFailureOf(one, pair))}</p>
${renderMismatches(one)}
${
  one.failure === undefined
    ? ''
    : html`<details class="log"><summary>What the verification said</summary><pre tabindex="0">${showShort(one.failure, LONGEST_FAILURE)}</pre></details>`
}`
}

function renderMismatches({ mismatches }: InteractionReport): Html | string {
  if (mismatches.length === 0) return ''
  const rest = mismatches.length - MOST_ROWS
  return html`<table class="mismatches"><caption class="sr">What differs</caption>
<thead><tr><th scope="col">where</th><th scope="col">rule</th><th scope="col">expected</th><th scope="col">actual</th></tr></thead>
<tbody>${mismatches.slice(0, MOST_ROWS).map(
    ({ part, path, rule, expected, actual }) => html`<tr>
<th scope="row" data-name="where"><code>${show(part === 'header' ? `header ${path}` : path)}</code></th>
<td data-name="rule"><code>${showShort(rule, LONGEST_CELL)}</code></td>
<td data-name="expected"><code>${showShort(expected, LONGEST_CELL)}</code></td>
<td data-name="actual"><code class="actual">${showShort(actual, LONGEST_CELL)}</code></td></tr>`,
  )}</tbody></table>${rest > 0 ? html`<p class="muted">And ${rest} more places.</p>` : ''}`
}
