import { countOf } from '../count-of.ts'
import type { Report, Verdict } from '../report.ts'
import { type Html, html } from './html.ts'
import { outcomeNames, renderMark } from './outcome.ts'
import { renderTime } from './render-time.ts'
import { show } from './show.ts'

/** The verdict first, then the figures that it stands on. */
export function renderHeader({ verdict, pairs, at, coverage }: Report): Html {
  const partial = new Map(pairs.flatMap((pair) => (pair.partial === undefined ? [] : [[pair.provider, pair.partial]])))
  return html`<header class="top ${verdict.outcome}">
<p class="eyebrow">Contract report <span aria-hidden="true">·</span> ${renderTime(at)}</p>
<h1>${renderMark(verdict.outcome)} <span><span class="sr">Verdict, ${outcomeNames[verdict.outcome]}: </span>${show(verdict.text)}</span></h1>
<dl class="figures">${listFigures(verdict).map(
    ([name, value, tone]) => html`<div><dt>${name}</dt><dd class="${tone}">${value}</dd></div>`,
  )}</dl>
${[...partial].map(([provider, why]) => html`<p class="note">${show(provider)} was verified in part: ${show(why)}.</p>`)}
<nav aria-label="On this page"><a href="#matrix">Matrix</a>${pairs.map(
    ({ consumer, provider }, at) => html`<a href="#p${at + 1}">${show(consumer)} → ${show(provider)}</a>`,
  )}${coverage ? html`<a href="#coverage">Coverage</a>` : ''}</nav>
</header>`
}

/** A figure is coloured when it is not zero, and says what it is in words anyhow. */
function listFigures(verdict: Verdict): [string, string, string][] {
  const figure = (name: string, value: number, tone: string): [string, string, string] => [
    name,
    value.toLocaleString('en'),
    value === 0 ? 'none' : tone,
  ]
  return [
    figure('interactions', verdict.interactions, ''),
    figure('verified', verdict.verified, 'verified'),
    figure('failed', verdict.failed, 'failed'),
    figure('pending', verdict.pending, 'pending'),
    figure('not run', verdict.notRun, 'not-run'),
    ['findings', listFindings(verdict), verdict.errors > 0 ? 'failed' : verdict.warnings > 0 ? 'pending' : 'none'],
  ]
}

function listFindings({ errors, warnings }: Verdict): string {
  if (errors + warnings === 0) return '0'
  return warnings === 0 ? String(errors) : `${errors > 0 ? `${errors} + ` : ''}${countOf(warnings, 'warning')}`
}
