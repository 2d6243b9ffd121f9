import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../documents/json.ts'
import { listStates, type PactFile, type PactInteraction, readBodyContent } from '../documents/pact-file.ts'
import { type PactMessage, readMessage } from '../documents/pact-message.ts'

/** What changed of one interaction between two revisions of a pact. */
export interface PactChange {
  consumer: string
  provider: string
  /** Description of the interaction. */
  interaction: string
  kind: 'added' | 'removed' | 'changed'
  testFile?: string
  /** Of a changed interaction, by place. */
  fields: FieldChange[]
}

export interface FieldChange {
  /** Such as `response body $.items[*].total`, `request query page`, `response status`, `state`. */
  place: string
  kind: 'added' | 'removed' | 'changed'
  before?: Json
  after?: Json
}

/** Lists what changed between two revisions of a pact, interaction by interaction; an absent revision has none. */
export function comparePacts(before: PactFile | undefined, after: PactFile | undefined): PactChange[] {
  const [old, now] = [indexInteractions(before), indexInteractions(after)]
  const pact = after ?? before
  if (!pact) return []
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key): PactChange[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const fields = was && is ? compareFields(was, is) : []
    if (was && is && fields.length === 0) return []
    const { description, comments } = (is ?? was) as PactInteraction
    const kind = was ? (is ? 'changed' : 'removed') : 'added'
    const testFile = comments?.origin?.test.file ?? comments?.testFile
    const names = { consumer: pact.consumer.name, provider: pact.provider.name, interaction: description }
    return [{ ...names, kind, ...(testFile !== undefined && { testFile }), fields }]
  })
}

function indexInteractions(pact: PactFile | undefined): Map<string, PactInteraction> {
  return new Map(
    (pact?.interactions ?? []).map((interaction) => [
      JSON.stringify([interaction.description, listStates(interaction).map(({ name }) => name)]),
      interaction,
    ]),
  )
}

function compareFields(before: PactInteraction, after: PactInteraction): FieldChange[] {
  const [old, now] = [listFields(before), listFields(after)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((place): FieldChange[] => {
    const [was, is] = [old.get(place), now.get(place)]
    if (was === undefined) return is === undefined ? [] : [{ place, kind: 'added', after: is }]
    if (is === undefined) return [{ place, kind: 'removed', before: was }]
    return isDeepStrictEqual(was, is) ? [] : [{ place, kind: 'changed', before: was, after: is }]
  })
}

/** Every value and rule of an interaction by its place; comments and ids say nothing of the contract. */
function listFields(interaction: PactInteraction): Map<string, Json> {
  const fields = new Map<string, Json>()
  for (const { name, params } of listStates(interaction)) fields.set(`state ${name}`, params)
  const message = readMessage(interaction)
  if (message) listMessageFields(fields, message)
  for (const side of ['request', 'response'] as const) {
    if (typeof interaction[side] !== 'object') continue
    const { body, headers, matchingRules, generators, ...rest } = interaction[side] as unknown as Record<
      string,
      Json | undefined
    >
    for (const [name, value] of Object.entries(rest)) if (value !== undefined) flatten(fields, `${side} ${name}`, value)
    for (const [name, value] of Object.entries(Object(headers))) fields.set(`${side} header ${name}`, value as Json)
    const content = readBodyContent(body)
    if (content !== undefined) flatten(fields, `${side} body $`, parse(content))
    for (const [part, rules] of Object.entries(Object(matchingRules)))
      for (const [path, rule] of Object.entries(Object(rules))) fields.set(`${side} rule ${part} ${path}`, rule as Json)
    for (const [part, made] of Object.entries(Object(generators))) fields.set(`${side} generator ${part}`, made as Json)
  }
  return fields
}

/** The way to a message stands in its comments, because the specification has no place for it. */
function listMessageFields(fields: Map<string, Json>, { contents, matchingRules, comments }: PactMessage): void {
  if (contents) flatten(fields, 'message $', contents.content)
  for (const [part, rules] of Object.entries(Object(matchingRules)))
    for (const [path, rule] of Object.entries(Object(rules))) fields.set(`message rule ${part} ${path}`, rule as Json)
  const { frames = [], ...opening } = comments?.socket ?? {}
  for (const [name, value] of Object.entries(opening)) flatten(fields, `websocket ${name}`, value as Json)
  for (const [at, { content, generators }] of frames.entries()) {
    flatten(fields, `frame ${at + 1} $`, content)
    for (const [path, made] of Object.entries(Object(generators)))
      fields.set(`frame ${at + 1} generator ${path}`, made as Json)
  }
}

function flatten(fields: Map<string, Json>, place: string, value: Json): void {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) fields.set(place, value)
  else if (Array.isArray(value)) for (const [at, member] of value.entries()) flatten(fields, `${place}[${at}]`, member)
  else for (const [name, member] of Object.entries(value)) flatten(fields, `${place}.${name}`, member)
}

function parse(content: Json): Json {
  if (typeof content !== 'string') return content
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}
