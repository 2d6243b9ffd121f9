import { html } from 'hono/html'
import type { Markup } from './page.ts'

/** What a badge says, and how good that is. */
export interface Badge {
  label: string
  message: string
  state: 'good' | 'bad' | 'unknown'
}

const colours = { good: '#1a7f37', bad: '#b3261e', unknown: '#6e7781' }

/** A badge as SVG, with a title for those who hear it. */
export function renderBadge({ label, message, state }: Badge): Markup {
  // Verdana's mean width at 11 px; the text is fitted to it.
  const widthOf = (text: string) => Math.round([...text].length * 6.6) + 12
  const [left, right] = [widthOf(label), widthOf(message)]
  const text = (x: number, width: number, content: string) =>
    html`<text x="${x + width / 2}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${content}</text>`
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${left + right}" height="20" aria-label="${label}: ${message}">
<title>${label}: ${message}</title>
<rect width="${left}" height="20" fill="#444"/><rect x="${left}" width="${right}" height="20" fill="${colours[state]}"/>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(0, left, label)}${text(left, right, message)}</g>
</svg>
`
}
