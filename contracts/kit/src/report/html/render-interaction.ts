import { readMessage } from '../../documents/pact-message.ts'
import type { Mismatch } from '../../provider/mismatch.ts'
import type { InteractionReport, PairReport } from '../report.ts'
import { type Html, html } from './html.ts'
import { renderOutcome } from './outcome.ts'
import { renderExchange } from './render-exchange.ts'
import { renderFailure } from './render-failure.ts'
import { renderFindings } from './render-findings.ts'
import { show, showShort } from './show.ts'

const LONGEST_TITLE = 300

/** One interaction, folded to a line. */
export function renderInteraction(one: InteractionReport, { id, pair }: { id: string; pair: PairReport }): Html {
  const gist = one.mismatches[0] ? say(one.mismatches[0]) : (one.why ?? one.code)
  return html`<details class="interaction ${one.outcome}" id="${id}"><summary>
${renderOutcome(one.outcome)}<span class="title">${showShort(one.description, LONGEST_TITLE)}</span>
<span class="route">${nameRoute(one)}</span>
${gist === undefined ? '' : html`<span class="gist">${showShort(gist, LONGEST_TITLE)}</span>`}
</summary><div class="inside">
${renderFailure(one, pair)}
${renderFacts(one)}
${one.findings.length === 0 ? '' : renderFindings(one.findings)}
${renderExchange(one, pair)}
</div></details>`
}

function renderFacts({
  states,
  testFile,
  testName,
  origin,
  operationId,
  durationMs,
  selection,
}: InteractionReport): Html {
  const facts: [string, Html][] = [
    ...states.map(({ name, params }): [string, Html] => [
      'given',
      html`${show(name)} ${Object.entries(params).map(
        ([key, value]) =>
          html`<code>${show(key)}=${showShort(typeof value === 'string' ? value : JSON.stringify(value), 200)}</code> `,
      )}`,
    ]),
    ...(testFile === undefined
      ? []
      : [
          [
            'recorded by',
            html`<code>${show(testFile)}</code>${testName === undefined ? '' : html` ${show(testName)}`}`,
          ] as [string, Html],
        ]),
    ...(origin
      ? [
          [
            'on behalf of',
            html`<strong>${show(origin.consumer)}</strong>, through ${show(origin.via.join(', '))}: <code>${show(origin.test.file)}</code>`,
          ] as [string, Html],
        ]
      : []),
    ...(selection === undefined ? [] : [['selected as', html`${show(selection)}`] as [string, Html]]),
    ...(operationId === undefined ? [] : [['operation', html`<code>${show(operationId)}</code>`] as [string, Html]]),
    ...(durationMs === undefined
      ? []
      : [['replayed in', html`${durationMs.toLocaleString('en')} ms`] as [string, Html]]),
  ]
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

/** `GET /me → 200`, or where a message is read. */
function nameRoute({ interaction }: InteractionReport): Html | string {
  if (!interaction) return ''
  const message = readMessage(interaction)
  if (message) return html`<code>message ${show(message.comments?.socket?.path ?? '')}</code>`
  const { request, response } = interaction
  if (!request || !response) return html`<code>${show(interaction.type ?? '')}</code>`
  return html`<code>${show(request.method.toUpperCase())} ${showShort(request.path, 120)}</code> <code class="status">${response.status}</code>`
}

function say({ part, path, expected, actual }: Mismatch): string {
  const where = part === 'header' ? `header ${path}` : path
  return `${where}: expected ${expected}, got ${actual}`
}
