import type {
  Coverage,
  OperationCoverage,
  PlaceCoverage,
  ProviderCoverage,
  Reader,
  Share,
  StatusCoverage,
} from '../../coverage/coverage.ts'
import { countOf } from '../count-of.ts'
import { type Html, html } from './html.ts'
import { show } from './show.ts'

/** Who reads what of each document, and what nobody does. */
export function renderCoverage({ providers, withoutDocument }: Coverage): Html {
  return html`<section id="coverage"><h2>What is relied on</h2>
<p class="muted">Each documented status with how many of its fields some consumer reads. What nobody reads may change freely.</p>
${providers.map(renderProvider)}
${withoutDocument.map(({ provider, consumers }) => html`<p class="muted">Of ${show(provider)} nothing can be said, for it has no document here; ${show(consumers.join(', '))} rely on it.</p>`)}
</section>`
}

function renderProvider({ provider, totals, operations, messages }: ProviderCoverage): Html {
  const shares: [string, Share][] = [
    ['operations', totals.operations],
    ['statuses', totals.statuses],
    ['fields of 2XX', totals.successFields],
    ['messages', totals.messages],
  ]
  return html`<section class="provider"><h3>${show(provider)}</h3>
<dl class="figures small">${shares
    .filter(([, { documented }]) => documented > 0)
    .map(
      ([name, { pinned, documented }]) =>
        html`<div><dt>${name} <progress max="${documented}" value="${pinned}" aria-label="${show(provider)}, ${name} relied on"></progress></dt><dd>${pinned}<span class="of"> of ${documented}</span></dd></div>`,
    )}</dl>
<div class="list">${operations.map(renderOperation)}${messages.map(
    ({ channel, name, fields, readers }) =>
      html`<details class="operation"><summary><span class="title"><code>message ${show(channel)}</code> ${show(name)}</span><span class="chips">${renderChip('', { fields, readers })}</span></summary><div class="inside">${renderFields(fields)}</div></details>`,
  )}</div></section>`
}

function renderOperation(operation: OperationCoverage): Html {
  const { method, path, operationId, statuses, callers } = operation
  return html`<details class="operation"><summary>
<span class="title"><code>${show(method)} ${show(path)}</code> <span class="muted">${show(operationId ?? '')}</span></span>
<span class="chips">${renderChips(operation)}</span>
</summary><div class="inside">
<p class="muted">${callers.length === 0 ? 'No consumer calls it.' : html`Called by ${show(callers.map(nameReader).join(', '))}.`}</p>
${statuses.filter(({ readers }) => readers.length > 0).map(renderStatus)}
${renderUnused(statuses)}
</div></details>`
}

/** The statuses that somebody expects, then how many nobody does. */
function renderChips({ callers, statuses }: OperationCoverage): Html | Html[] {
  if (callers.length === 0) return html`<span class="chip none">called by nobody</span>`
  const used = statuses.filter(({ readers }) => readers.length > 0)
  const rest = statuses.length - used.length
  return [
    ...used.map((status) => renderChip(status.status, status)),
    ...(rest > 0
      ? [html`<span class="chip none">${rest} more ${rest === 1 ? 'status' : 'statuses'} unused</span>`]
      : []),
  ]
}

/** A status with its share of fields read, told in figures as well as in colour. */
function renderChip(name: string, { fields, readers }: Pick<StatusCoverage, 'fields' | 'readers'>): Html {
  const values = fields.filter(({ kind }) => kind === 'value')
  const read = values.filter((field) => field.readers.length > 0).length
  const tone = readers.length === 0 ? 'none' : read === values.length ? 'full' : 'part'
  const share = readers.length === 0 ? 'unused' : values.length === 0 ? 'no fields' : `${read} of ${values.length}`
  return html`<span class="chip ${tone}"><b>${show(name)}</b> ${share}</span>`
}

function renderStatus({ status, readers, fields }: StatusCoverage): Html {
  return html`<h4>${show(status)} <span class="legend">expected in ${countOf(countInteractions(readers), 'interaction')}</span></h4>${renderFields(fields)}`
}

function renderUnused(statuses: readonly StatusCoverage[]): Html | string {
  const unused = statuses.filter(({ readers }) => readers.length === 0)
  if (unused.length === 0) return ''
  return html`<p class="unread">Documented, and expected by nobody: ${unused.map(({ status }) => html`<code>${show(status)}</code> `)}</p>`
}

function renderFields(fields: readonly PlaceCoverage[]): Html | string {
  const values = fields.filter(({ kind }) => kind === 'value')
  if (values.length === 0) return ''
  return html`<table class="fields"><thead><tr><th scope="col">field</th><th scope="col">read by</th></tr></thead><tbody>${values.map(
    ({ path, required, readers }) =>
      html`<tr class="${readers.length === 0 ? 'unread-field' : ''}"><th scope="row"><code>${show(path)}</code>${required ? '' : html` <span class="muted">optional</span>`}</th><td>${readers.length === 0 ? html`<span class="muted">nobody</span>` : show(readers.map(nameReader).join(', '))}</td></tr>`,
  )}</tbody></table>`
}

function nameReader({ consumer, through }: Reader): string {
  return through && through.length > 0 ? `${consumer} through ${through.join(', ')}` : consumer
}

const countInteractions = (readers: readonly Reader[]) =>
  readers.reduce((sum, { interactions }) => sum + interactions.length, 0)
