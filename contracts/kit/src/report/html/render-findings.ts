import type { Finding, FindingPlace } from '../../findings/index.ts'
import { type Html, html } from './html.ts'
import { show, showShort } from './show.ts'

const MOST = 200
const LONGEST_VALUE = 200
const tones = { error: 'failed', warning: 'pending', info: 'not-run' } as const

/** Findings as a list: what disagrees, on both sides, and what to do. */
export function renderFindings(findings: readonly Finding[]): Html {
  const rest = findings.length - MOST
  return html`<ul class="findings">${findings.slice(0, MOST).map(
    (finding) => html`<li class="${tones[finding.severity]}">
<p><strong>${finding.severity}</strong> <code>${show(finding.code)}</code></p>
<p>${show(finding.message)}</p>
${finding.interaction === '' ? '' : html`<p class="muted">in “${show(finding.interaction)}”</p>`}
<dl class="facts"><dt>pact</dt><dd>${renderPlace(finding.pact)}</dd><dt>document</dt><dd>${renderPlace(finding.spec)}</dd>
${finding.remedy === undefined ? '' : html`<dt>remedy</dt><dd>${show(finding.remedy)}</dd>`}</dl>
</li>`,
  )}</ul>${rest > 0 ? html`<p class="muted">And ${rest} more: run concordat check.</p>` : ''}`
}

function renderPlace({ file, location, value, source }: FindingPlace): Html {
  const text = value === undefined ? '' : showShort(JSON.stringify(value) ?? '', LONGEST_VALUE)
  return html`<code>${show(source ? `${source.file}:${source.line}` : file)}</code> ${location === '' ? '' : html`<code>${show(location)}</code>`} ${text === '' ? '' : html`<code>${text}</code>`}`
}
