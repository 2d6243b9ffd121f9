import { countOf } from '../count-of.ts'
import type { PairReport } from '../report.ts'
import { type Html, html } from './html.ts'
import { outcomeNames, renderMark } from './outcome.ts'
import { show } from './show.ts'

/** Consumers down, providers across; each pair leads to what became of it. */
export function renderMatrix(pairs: readonly PairReport[]): Html {
  const consumers = [...new Set(pairs.map(({ consumer }) => consumer))].sort()
  const providers = [...new Set(pairs.map(({ provider }) => provider))].sort()
  return html`<section id="matrix">
<h2>Who relies on whom</h2>
<table class="matrix">
<caption class="sr">Consumers in rows, providers in columns</caption>
<thead><tr><th scope="col">consumer</th>${providers.map((name) => html`<th scope="col"><span class="role">provider</span> ${show(name)}</th>`)}</tr></thead>
<tbody>${consumers.map(
    (consumer) =>
      html`<tr><th scope="row">${show(consumer)}</th>${providers.map((provider) => renderCell(pairs, { consumer, provider }))}</tr>`,
  )}</tbody>
</table>
</section>`
}

function renderCell(
  pairs: readonly PairReport[],
  { consumer, provider }: { consumer: string; provider: string },
): Html {
  const own = pairs
    .map((pair, at) => ({ pair, at }))
    .filter(({ pair }) => pair.consumer === consumer && pair.provider === provider)
  if (own.length === 0) return html`<td class="empty"><span class="sr">no contract</span></td>`
  return html`<td data-provider="${show(provider)}">${own.map(
    ({ pair, at }) => html`<a class="cell ${pair.outcome}" href="#p${at + 1}">
<strong>${renderMark(pair.outcome)} ${outcomeNames[pair.outcome]}</strong>
<span>${listCounts(pair).join(', ')}</span></a>`,
  )}</td>`
}

/** `45 of 45 verified`, then what is not zero. */
export function listCounts(pair: PairReport): string[] {
  const { interactions, verified, failed, pending, notRun, errors, warnings } = pair
  return [
    `${verified} of ${interactions} verified`,
    failed > 0 && `${failed} failed`,
    pending > 0 && `${pending} pending`,
    notRun > 0 && `${notRun} not run`,
    errors > 0 && countOf(errors, 'finding'),
    warnings > 0 && countOf(warnings, 'warning'),
  ].filter((part) => part !== false)
}
