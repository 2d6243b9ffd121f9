import { html } from 'hono/html'
import { isJsonObject, type JsonObject, type LosslessJson } from '../publishing/lossless-json.ts'
import type { Pact } from '../store/pacts.ts'
import { listInteractions, type NamedInteraction } from './list-interactions.ts'
import { type Markup, pageOf, renderPage, renderVersion } from './page.ts'

interface PactPage {
  base: string
  pact: Pact
  body: LosslessJson
  /** Version of the latest earlier pact with another content. */
  previous: string | undefined
}

/** A pact as people read it: each interaction with its states, request, response and rules. */
export function renderPact({ base, pact, body, previous }: PactPage): Markup {
  const interactions = listInteractions(body)
  const at = (rest: string) => pageOf(base, pact, rest)
  const compare = previous
    ? html` · <a href="${at(`diff?from=${encodeURIComponent(previous)}&to=${encodeURIComponent(pact.version)}`)}">Changes since ${renderVersion(previous)}</a>`
    : ''
  const content = html`<p>Version ${renderVersion(pact.version)} of ${pact.consumer} · <a href="${at('matrix')}">Matrix</a>${compare} · <a href="${base}/pacts/provider/${encodeURIComponent(pact.provider)}/consumer/${encodeURIComponent(pact.consumer)}/version/${encodeURIComponent(pact.version)}">JSON</a></p>
<p>${interactions.length} interactions</p>
${interactions.map(renderInteraction)}`
  return renderPage({ title: `Pact between ${pact.consumer} and ${pact.provider}`, base, content })
}

function renderInteraction({ interaction, states }: NamedInteraction): Markup {
  const { description, request, response, contents } = interaction
  const given = states.length > 0 ? html`<p>Given ${states.join(' and ')}</p>` : ''
  return html`<section>
<h2>${String(description ?? 'without a description')}</h2>
${given}
${isJsonObject(request) ? renderPart('Request', `${request['method'] ?? ''} ${request['path'] ?? ''}${describeQuery(request['query'])}`, request) : ''}
${isJsonObject(response) ? renderPart('Response', `${isJsonObject(response['status']) ? '' : (response['status'] ?? '')}`, response) : ''}
${contents === undefined ? '' : renderPart('Message', '', { ...interaction, body: contents })}
</section>
`
}

function renderPart(title: string, line: string, part: JsonObject): Markup {
  const { headers, body, matchingRules } = part
  const named = isJsonObject(headers)
    ? Object.entries(headers).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`)
    : []
  const text = [line, ...named].filter((one) => one !== '').join('\n')
  const content = isJsonObject(body) && 'content' in body ? body['content'] : body
  const shown =
    content === undefined || content === null
      ? ''
      : html`<pre>${typeof content === 'string' ? content : JSON.stringify(content, null, 2)}</pre>`
  const rules =
    isJsonObject(matchingRules) && Object.keys(matchingRules).length > 0
      ? html`<details><summary>Matching rules</summary><pre>${JSON.stringify(matchingRules, null, 2)}</pre></details>`
      : ''
  return html`<h3>${title}</h3>
${text === '' ? '' : html`<pre>${text}</pre>`}${shown}${rules}`
}

function describeQuery(query: LosslessJson | undefined): string {
  if (typeof query === 'string') return query === '' ? '' : `?${query}`
  if (!isJsonObject(query)) return ''
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).map((value) => `${name}=${value}`),
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
