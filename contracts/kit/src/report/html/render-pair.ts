import type { Finding } from '../../findings/index.ts'
import { countOf } from '../count-of.ts'
import type { InteractionReport, Outcome, PairReport } from '../report.ts'
import { type Html, html } from './html.ts'
import { outcomeNames, renderMark } from './outcome.ts'
import { renderFindings } from './render-findings.ts'
import { renderInteraction } from './render-interaction.ts'
import { listCounts } from './render-matrix.ts'
import { renderTime } from './render-time.ts'
import { show } from './show.ts'

/** What needs a person comes first. */
const order: readonly Outcome[] = ['failed', 'pending', 'not-run', 'verified']

/** One pair: its counts, its findings, then every interaction by outcome. */
export function renderPair(pair: PairReport, at: number): Html {
  const { consumer, provider, file, verifiedAt, findings } = pair
  const id = `p${at + 1}`
  const numbered = pair.list.map((one, index) => ({ one, id: `${id}-${index + 1}` }))
  const groups = order.map((outcome) => ({ outcome, list: numbered.filter(({ one }) => one.outcome === outcome) }))
  return html`<section id="${id}" class="pair" aria-labelledby="${id}-title">
<h2 id="${id}-title">${renderMark(pair.outcome)} ${show(consumer)} <span class="arrow" aria-label="relies on">→</span> ${show(provider)}</h2>
<p class="muted">${listCounts(pair).join(', ')}${verifiedAt === undefined ? '' : html`, last run ${renderTime(verifiedAt)}`}${file === undefined ? ', from a broker' : html`, pact <code>${show(file)}</code>`}</p>
${renderOwnFindings(findings)}
${groups.map(({ outcome, list }) => renderGroup(outcome, list, pair))}
</section>`
}

/** Notes are folded: they ask for nothing. */
function renderOwnFindings(findings: readonly Finding[]): Html {
  const notes = findings.filter(({ severity }) => severity === 'info')
  const others = findings.filter(({ severity }) => severity !== 'info')
  return html`${others.length === 0 ? '' : html`<h3>${countOf(others.length, 'finding')}</h3>${renderFindings(others)}`}
${notes.length === 0 ? '' : html`<details class="log"><summary>${countOf(notes.length, 'note')}</summary>${renderFindings(notes)}</details>`}`
}

function renderGroup(
  outcome: Outcome,
  list: { one: InteractionReport; id: string }[],
  pair: PairReport,
): Html | string {
  if (list.length === 0) return ''
  return html`<h3 class="group">${list.length.toLocaleString('en')} ${outcomeNames[outcome]}</h3>
<div class="list">${list.map(({ one, id }) => renderInteraction(one, { id, pair }))}</div>`
}
