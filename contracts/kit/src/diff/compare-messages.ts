import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import { type Channel, type ChannelMessage, listChannels } from '../documents/channel.ts'
import type { Located } from '../documents/located.ts'
import type { OpenApiDocument, Schema } from '../documents/openapi-document.ts'
import type { Change } from './change.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { findUntouched } from './find-untouched.ts'
import { compareSchemas } from './schemas/compare-schemas.ts'
import type { SchemaPlace } from './schemas/schema-place.ts'

/** What a change of a WebSocket is about, where an HTTP operation has its method. */
export type MessageMethod = 'OPEN' | 'SEND' | 'RECEIVE'

const whole = { part: 'whole', path: '' } as const
const anything: Located<Schema> = { pointer: '', value: true }

/**
 * Lists what changed between two revisions of a provider's AsyncAPI document: what it sends is compared as responses are,
 * what it takes as requests.
 *
 * @example
 * compareMessages({ before, after }, { provider: 'trading' })
 */
export function compareMessages(documents: Pair<AsyncApiDocument>, { provider }: { provider: string }): Change[] {
  // Schemas and references are the same in both kinds of documents.
  const schemas = documents as unknown as Pair<OpenApiDocument>
  const isUntouched = findUntouched(schemas)
  const comparison: Comparison = { provider, documents: schemas, today: '', isUntouched, changes: [] }
  const [old, now] = [indexChannels(documents.before), indexChannels(documents.after)]
  for (const [shape, before] of old) {
    const after = now.get(shape)
    if (after) compareChannel(comparison, { before, after })
    else {
      standAt(comparison, 'OPEN', before.address)
      report(comparison, 'channel.removed', { place: whole, message: 'is gone', before: locateChannel(before) })
    }
  }
  for (const [shape, after] of now) {
    if (old.has(shape)) continue
    standAt(comparison, 'OPEN', after.address)
    report(comparison, 'channel.added', { place: whole, message: 'is new', after: locateChannel(after) })
  }
  return comparison.changes
}

function compareChannel(comparison: Comparison, pair: Pair<Channel>): void {
  standAt(comparison, 'OPEN', pair.before.address)
  const queries = { before: pair.before.query ?? anything, after: pair.after.query ?? anything }
  compareAt(comparison, queries, { direction: 'request', owner: 'parameter', part: 'query' })
  compareAction(comparison, pair, 'sends')
  compareAction(comparison, pair, 'receives')
}

function compareAction(comparison: Comparison, { before, after }: Pair<Channel>, action: 'sends' | 'receives'): void {
  const method = action === 'sends' ? 'SEND' : 'RECEIVE'
  const added = new Map(Object.entries(after[action]).filter(([name]) => !before[action][name]))
  for (const [name, message] of Object.entries(before[action])) {
    standAt(comparison, method, `${before.address} ${name}`)
    const same = after[action][name]
    if (same) {
      comparePayloads(comparison, { before: message, after: same }, method)
      continue
    }
    // Its name does not travel.
    const renamed = [...added].find(([, other]) =>
      comparison.isUntouched?.(payloadsOf({ before: message, after: other })),
    )
    if (renamed) added.delete(renamed[0])
    report(comparison, renamed ? 'message.changed' : 'message.removed', {
      place: whole,
      message: renamed ? `is called "${renamed[0]}" now` : `is no longer ${action === 'sends' ? 'sent' : 'taken'}`,
      before: message.payload,
      after: renamed?.[1].payload,
    })
  }
  for (const [name, message] of added) {
    standAt(comparison, method, `${after.address} ${name}`)
    report(comparison, 'message.added', { place: whole, message: 'is new', after: message.payload })
  }
}

function comparePayloads(comparison: Comparison, pair: Pair<ChannelMessage>, method: MessageMethod): void {
  const known = comparison.changes.length
  const payloads = payloadsOf(pair)
  if (comparison.isUntouched?.(payloads)) return
  compareAt(comparison, payloads, {
    direction: method === 'SEND' ? 'response' : 'request',
    owner: 'property',
    part: 'body',
  })
  if (comparison.changes.length > known) return
  report(comparison, 'message.changed', { place: whole, message: 'changed, and breaks nobody', ...payloads })
}

function compareAt(
  comparison: Comparison,
  pair: Pair<Located<Schema>>,
  place: Pick<SchemaPlace, 'direction' | 'owner' | 'part'>,
): void {
  comparison.visits = new Map()
  compareSchemas(comparison, pair, { ...place, path: '$', visited: new Set() })
}

const payloadsOf = ({ before, after }: Pair<ChannelMessage>): Pair<Located<Schema>> => ({
  before: before.payload ?? anything,
  after: after.payload ?? anything,
})

/** Changes name a message where those of HTTP name an operation. */
function standAt(comparison: Comparison, method: MessageMethod, path: string): void {
  const { after } = comparison.documents
  comparison.operation = { document: after, id: path, method, path, parameters: [], responses: {}, security: [] }
}

function indexChannels(document: AsyncApiDocument): Map<string, Channel> {
  return new Map(listChannels(document).map((channel) => [channel.address.replaceAll(/\{[^}]*\}/g, '{}'), channel]))
}

/** The part of it that has a place in the document. */
function locateChannel({ query, sends, receives }: Channel): Located<unknown> | undefined {
  const [message] = [...Object.values(sends), ...Object.values(receives)]
  return query ?? message?.payload
}
