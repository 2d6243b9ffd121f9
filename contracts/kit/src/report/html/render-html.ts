import { createHash } from 'node:crypto'
import type { Outcome, PairReport, Report } from '../report.ts'
import { type Html, html, raw } from './html.ts'
import { renderCoverage } from './render-coverage.ts'
import { renderFindings } from './render-findings.ts'
import { renderHeader } from './render-header.ts'
import { renderMatrix } from './render-matrix.ts'
import { renderPair } from './render-pair.ts'
import { script } from './script.ts'
import { show } from './show.ts'
import { styles } from './styles.ts'

/**
 * Renders a report as one HTML page that loads nothing, runs no script but its own, and can be read without it.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function renderHtml(report: Report): string {
  const { verdict, pairs, findings, coverage } = report
  const page: Html = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(styles)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${show(verdict.text)}</title>
<style>${raw(styles)}</style>
</head>
<body>
<a class="skip" href="#matrix">To the matrix</a>
${renderHeader(report)}
<main>
${renderMatrix(pairs)}
${findings.length === 0 ? '' : html`<section id="findings"><h2>Findings elsewhere</h2>${renderFindings(findings)}</section>`}
${orderPairs(pairs).map(({ pair, at }) => renderPair(pair, at))}
${coverage ? renderCoverage(coverage) : ''}
</main>
<footer><p>Made by Concordat from the pacts, the results of the official Pact verifier and the OpenAPI documents.</p></footer>
<script>${raw(script)}</script>
</body>
</html>
`
  return String(page)
}

/** What needs a person comes first. */
function orderPairs(pairs: readonly PairReport[]): { pair: PairReport; at: number }[] {
  const rank = (pair: PairReport) => (['failed', 'pending', 'not-run', 'verified'] as Outcome[]).indexOf(pair.outcome)
  return pairs.map((pair, at) => ({ pair, at })).sort((left, right) => rank(left.pair) - rank(right.pair))
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
