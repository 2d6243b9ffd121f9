import type { Json } from '../../documents/json.ts'
import { type PactInteraction, type PactRequest, readBodyContent } from '../../documents/pact-file.ts'
import { type PactMessage, readMessage } from '../../documents/pact-message.ts'
import { findBodyRule, findHeaderRule } from '../../provider/find-rule.ts'
import { isSamePath } from '../lay-out-value.ts'
import type { InteractionReport, PairReport } from '../report.ts'
import { type Html, html } from './html.ts'
import { renderBody } from './render-body.ts'
import { show, showShort } from './show.ts'

/** Request and response side by side, what is read of the response marked with its rule. */
export function renderExchange(one: InteractionReport, { consumer }: PairReport): Html | string {
  const { interaction } = one
  if (!interaction) return html`<p class="muted">Its pact is not here, only what became of it.</p>`
  const message = readMessage(interaction)
  const reader = one.origin ? `${one.origin.consumer}, through ${one.origin.via.join(', ')}` : consumer
  if (message)
    return html`<div class="exchange">${renderSocket(message)}${renderContents(message, { one, reader })}</div>`
  if (!interaction.request || !interaction.response) return ''
  return html`<div class="exchange">
<section><h4>Request</h4><p class="line"><code>${show(interaction.request.method.toUpperCase())} ${show(interaction.request.path)}${showQuery(interaction.request)}</code></p>
${renderHeaders(interaction.request.headers, (name) => note(interaction.request.generators?.header?.[name]))}
${renderGenerator('path', interaction.request)}
${renderBody(readBodyContent(interaction.request.body), (path) => ({ note: note(findGenerator(interaction.request, path)) }))}</section>
${renderResponse(interaction, { one, reader })}
</div>`
}

function renderResponse(
  { response }: PactInteraction,
  { one, reader }: { one: InteractionReport; reader: string },
): Html {
  const wrong = one.mismatches.filter(({ part }) => part === 'body')
  const status = one.mismatches.find(({ part }) => part === 'status')
  return html`<section class="response"><h4>Response <span class="legend">marked: read by ${show(reader)}</span></h4>
<p class="line ${status ? 'wrong' : 'read'}"><code>${response.status}</code>${status ? html` <span class="rule got">got ${show(status.actual)}</span>` : ''}</p>
${renderHeaders(response.headers, (name) => findHeaderRule(response.matchingRules, name))}
${renderBody(readBodyContent(response.body), (path) => ({
  read: true,
  note: findBodyRule(response.matchingRules, path),
  wrong: wrong.find((row) => isSamePath(row.path, path))?.actual,
}))}
${renderUnread(one)}</section>`
}

function renderSocket({ comments }: PactMessage): Html {
  const { socket } = comments ?? {}
  return html`<section><h4>WebSocket</h4>${
    socket
      ? html`<p class="line"><code>${show(socket.path)}</code></p>
${socket.frames.map((frame) => html`<p class="muted">The consumer sends</p>${renderBody(frame.content, () => ({}))}`)}`
      : html`<p class="muted">The pact does not say where the message is read.</p>`
  }</section>`
}

function renderContents(message: PactMessage, { one, reader }: { one: InteractionReport; reader: string }): Html {
  return html`<section class="response"><h4>Message <span class="legend">marked: read by ${show(reader)}</span></h4>
${renderBody(message.contents?.content, (path) => ({
  read: true,
  note: findBodyRule(message.matchingRules, path),
  wrong: one.mismatches.find((row) => row.part === 'body' && isSamePath(row.path, path))?.actual,
}))}${renderUnread(one)}</section>`
}

function renderUnread({ unread = [] }: InteractionReport): Html | string {
  if (unread.length === 0) return ''
  return html`<p class="unread">Documented, and not read here: ${unread.map((path) => html`<code>${show(path)}</code> `)}</p>`
}

function renderHeaders(
  headers: Record<string, string[] | string> | undefined,
  describe: (name: string) => string | undefined,
): Html | string {
  const entries = Object.entries(headers ?? {})
  if (entries.length === 0) return ''
  return html`<div class="headers">${entries.map(([name, value]) => {
    const rule = describe(name)
    return html`<p class="line"><code>${show(name)}: ${showShort([value].flat().join(', '), 500)}</code>${rule === undefined ? '' : html`<span class="rule">${showShort(rule, 200)}</span>`}</p>`
  })}</div>`
}

function renderGenerator(part: 'path', { generators }: PactRequest): Html | string {
  const text = note(generators?.[part])
  return text === undefined ? '' : html`<p class="muted">The ${part} is ${show(text)}.</p>`
}

const note = (generator: { expression?: string } | undefined) =>
  generator?.expression === undefined ? undefined : `filled by the state: ${generator.expression}`

function findGenerator({ generators }: PactRequest, path: string) {
  return Object.entries(generators?.body ?? {}).find(([at]) => isSamePath(at, path))?.[1]
}

function showQuery({ query }: PactRequest): string {
  if (query === undefined || typeof query === 'string') return query ? show(`?${query}`) : ''
  const pairs = Object.entries(query as Record<string, Json[]>).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}=${value}`),
  )
  return pairs.length === 0 ? '' : show(`?${pairs.join('&')}`)
}
