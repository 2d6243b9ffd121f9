import { html } from 'hono/html'
import { layOutNetwork, nodeHeight, nodeWidth } from './lay-out-network.ts'
import type { IntegrationView } from './list-integrations.ts'
import { type Markup, renderPage } from './page.ts'

/** Who calls whom, as a drawing; the page of integrations says the same in words. */
export function renderNetwork(base: string, integrations: readonly IntegrationView[]): Markup {
  const { nodes, width, height } = layOutNetwork(integrations.map(({ pact }) => pact))
  const edges = integrations.map(({ pact: { consumer, provider }, latest }) => {
    const [from, to] = [nodes.get(consumer), nodes.get(provider)]
    if (!from || !to) return ''
    const state = latest === undefined ? 'unknown' : latest.success ? 'success' : 'failure'
    const [x1, y1, x2, y2] = [from.x + nodeWidth, from.y + nodeHeight / 2, to.x, to.y + nodeHeight / 2]
    const bend = Math.max(40, (x2 - x1) / 2)
    const words = { unknown: 'not verified', success: 'verified', failure: 'failed' }[state]
    return html`<path class="${state}" marker-end="url(#arrow)" d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 6} ${y2}"><title>${consumer} → ${provider}: ${words}</title></path>
`
  })
  const boxes = [...nodes.values()].map(
    ({
      name,
      x,
      y,
    }) => html`<g><title>${name}</title><rect x="${x}" y="${y}" width="${nodeWidth}" height="${nodeHeight}" rx="6"/><text x="${x + 10}" y="${y + 23}">${shorten(name)}</text></g>
`,
  )
  const content = html`<p>Consumers stand left of their providers. A plain line is verified, a thick one failed, a dashed one is not verified.
<a href="${base}/ui">The same as a table</a>.</p>
<div class="wide" tabindex="0"><svg role="img" aria-labelledby="network-title" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="network-title">${nodes.size} participants and ${integrations.length} integrations</title>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" stroke="none" fill="currentColor"/></marker></defs>
${edges}${boxes}</svg></div>`
  return renderPage({ title: 'Network', base, content })
}

const shorten = (name: string) => (name.length > 22 ? `${name.slice(0, 21)}…` : name)
