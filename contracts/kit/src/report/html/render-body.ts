import type { Json } from '../../documents/json.ts'
import { type Line, layOutValue } from '../lay-out-value.ts'
import { type Html, html } from './html.ts'
import { show, showShort } from './show.ts'

const MOST_LINES = 400
const LONGEST_LINE = 1_000
const DEEPEST = 12

/** What is said beside a value. */
export interface Remark {
  /** Whether the consumer reads it. */
  read?: boolean
  note?: string | undefined
  /** What came instead. */
  wrong?: string | undefined
}

/** A body line by line, each value with what is said of it. */
export function renderBody(body: Json | undefined, remark: (path: string) => Remark): Html | string {
  if (body === undefined || body === null) return ''
  const lines = layOutValue(body)
  const rest = lines.length - MOST_LINES
  return html`<div class="body">${lines.slice(0, MOST_LINES).map((line) => renderLine(line, remark))}</div>
${rest > 0 ? html`<p class="muted">And ${rest.toLocaleString('en')} more lines, in the pact.</p>` : ''}`
}

function renderLine({ depth, text, path, whole }: Line, remark: (path: string) => Remark): Html {
  const { read, note, wrong } = path === undefined ? {} : remark(path)
  // What only holds other values is said to be compared when there is more to it than that.
  const rule = whole || (note !== 'equality' && note !== 'type') ? note : undefined
  const tone = wrong === undefined ? (read && whole ? 'read' : '') : 'wrong'
  return html`<p class="line d${Math.min(depth, DEEPEST)} ${tone}"><code>${showShort(text, LONGEST_LINE)}</code>${rule === undefined ? '' : html`<span class="rule">${showShort(rule, 200)}</span>`}${wrong === undefined ? '' : html`<span class="rule got">got ${show(wrong)}</span>`}</p>`
}
