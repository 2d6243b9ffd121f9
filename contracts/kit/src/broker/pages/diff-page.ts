import { html } from 'hono/html'
import type { LosslessJson } from '../publishing/lossless-json.ts'
import type { Pact } from '../store/pacts.ts'
import { compareValues, type ValueChange } from './compare-values.ts'
import { listInteractions } from './list-interactions.ts'
import { type Markup, pageOf, renderPage, renderVersion } from './page.ts'

interface DiffPage {
  base: string
  from: { pact: Pact; body: LosslessJson }
  to: { pact: Pact; body: LosslessJson }
}

/** What changed between two versions of a pact: interactions that came, went, or say something else, field by field. */
export function renderDiff({ base, from, to }: DiffPage): Markup {
  const [before, after] = [from, to].map(
    ({ body }) => new Map(listInteractions(body).map((one) => [one.name, one.interaction])),
  )
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort()
  const sections = names.flatMap((name) => {
    const [old, now] = [before?.get(name), after?.get(name)]
    if (!now) return [html`<h2 class="removed">Removed: ${name}</h2>`]
    if (!old) return [html`<h2 class="added">Added: ${name}</h2><pre>${JSON.stringify(now, null, 2)}</pre>`]
    const changes = [...compareValues(old, now)]
    return changes.length === 0
      ? []
      : [html`<h2>Changed: ${name}</h2>${renderChanges(changes, [from.pact.version, to.pact.version])}`]
  })
  const at = (version: string) => pageOf(base, to.pact, `pact?version=${encodeURIComponent(version)}`)
  const content = html`<p>From <a href="${at(from.pact.version)}">${renderVersion(from.pact.version)}</a> to <a href="${at(to.pact.version)}">${renderVersion(to.pact.version)}</a></p>
${sections.length === 0 ? html`<p>No interaction differs.</p>` : sections}`
  return renderPage({ title: `Changes of the pact between ${to.pact.consumer} and ${to.pact.provider}`, base, content })
}

function renderChanges(changes: readonly ValueChange[], [before, after]: [string, string]): Markup {
  const show = (value: LosslessJson | undefined) =>
    value === undefined ? html`<em>absent</em>` : html`<code>${JSON.stringify(value)}</code>`
  const rows = changes.map(
    (
      change,
    ) => html`<tr><th scope="row"><code>${change.path}</code></th><td class="removed">${show(change.before)}</td><td class="added">${show(change.after)}</td></tr>
`,
  )
  return html`<div class="wide" tabindex="0"><table><thead><tr><th scope="col">Place</th><th scope="col">${renderVersion(before)}</th><th scope="col">${renderVersion(after)}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}
