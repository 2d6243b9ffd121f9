import { html } from 'hono/html'
import type { IntegrationView } from './list-integrations.ts'
import { type Markup, pageOf, renderPage, renderResult, renderVersion } from './page.ts'

/** Every consumer with each of its providers: the latest pact and what its verification said. */
export function renderIntegrations(base: string, integrations: readonly IntegrationView[]): Markup {
  const rows = integrations.map(({ pact, latest }) => {
    const at = (rest: string) => pageOf(base, pact, rest)
    const by = latest
      ? html` by ${renderVersion(latest.providerVersion)}, <time datetime="${latest.createdAt}">${latest.createdAt}</time>`
      : ''
    return html`<tr><th scope="row">${pact.consumer}</th><td>${pact.provider}</td>
<td><a href="${at(`pact?version=${encodeURIComponent(pact.version)}`)}">${renderVersion(pact.version)}</a></td>
<td>${renderResult(latest?.success)}${by}</td>
<td><a href="${at('matrix')}">Matrix<span> of ${pact.consumer} and ${pact.provider}</span></a></td></tr>
`
  })
  const content =
    rows.length === 0
      ? html`<p>Nothing is published yet. <code>concordat publish</code> does it.</p>`
      : html`<div class="wide" tabindex="0"><table><caption>Each consumer and provider with their latest pact</caption>
<thead><tr><th scope="col">Consumer</th><th scope="col">Provider</th><th scope="col">Latest pact</th><th scope="col">Verification</th><th scope="col">Versions</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
  return renderPage({ title: 'Integrations', base, content })
}
