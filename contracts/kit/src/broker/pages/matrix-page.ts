import { html } from 'hono/html'
import type { MatrixRow } from '../matrix/matrix-row.ts'
import { type Markup, pageOf, renderPage, renderResult, renderVersion } from './page.ts'

interface MatrixPage {
  base: string
  consumer: string
  provider: string
  rows: readonly MatrixRow[]
  /** Where a version runs or is supported, and its branches and tags, by its id. */
  describeVersion(id: number): string
}

/** Which versions of two participants fit each other, the latest first; each content against the one before it. */
export function renderMatrix({ base, consumer, provider, rows, describeVersion }: MatrixPage): Markup {
  const at = (rest: string) => pageOf(base, { consumer, provider }, rest)
  const contents = rows.filter(({ pact }, index) => pact.sha !== rows[index + 1]?.pact.sha)
  const lines = rows.map(({ pact, result }) => {
    const index = contents.findIndex((row) => row.pact.versionId === pact.versionId)
    const older = index < 0 ? undefined : contents[index + 1]?.pact
    const compare = older
      ? html`<a href="${at(`diff?from=${encodeURIComponent(older.version)}&to=${encodeURIComponent(pact.version)}`)}">Changes since ${renderVersion(older.version)}</a>`
      : ''
    return html`<tr><th scope="row"><a href="${at(`pact?version=${encodeURIComponent(pact.version)}`)}">${renderVersion(pact.version)}</a> <small>${describeVersion(pact.versionId)}</small></th>
<td>${compare}</td>
<td>${result ? html`${renderVersion(result.providerVersion)} <small>${describeVersion(result.providerVersionId)}</small>` : '—'}</td>
<td>${renderResult(result?.success)}</td></tr>
`
  })
  const content = html`<div class="wide" tabindex="0"><table><caption>Each version of ${consumer} with each version of ${provider} that verified its pact</caption>
<thead><tr><th scope="col">${consumer}</th><th scope="col">Content</th><th scope="col">${provider}</th><th scope="col">Verification</th></tr></thead>
<tbody>${lines}</tbody></table></div>`
  return renderPage({ title: `${consumer} and ${provider}`, base, content })
}
