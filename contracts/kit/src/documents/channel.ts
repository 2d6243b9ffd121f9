import type { AsyncApiDocument, AsyncOperationObject, ChannelObject, MessageObject } from './asyncapi-document.ts'
import { followReferences, type Located, stepInto } from './located.ts'
import { compareTemplates, matchPath } from './match-path.ts'
import type { Schema } from './openapi-document.ts'

/** One channel of an AsyncAPI document, with what travels on it. */
export interface Channel {
  document: AsyncApiDocument
  /** The path template, such as `/stream/{symbol}`. */
  address: string
  /** Schema of the query of the opening request, where the WebSocket binding gives one. */
  query?: Located<Schema>
  /** What the provider sends, by message name. */
  sends: Record<string, ChannelMessage>
  /** What the provider receives, by message name. */
  receives: Record<string, ChannelMessage>
}

/** A message on a channel. */
export interface ChannelMessage {
  /** The operation that is about it: its key in the document. */
  operation: string
  /** Where the payload's schema is; absent when the document says nothing of the payload. */
  payload?: Located<Schema>
}

/** Reads the channel of an address; a slash at its start makes no difference. */
export function readChannel(document: AsyncApiDocument, path: string): Channel | undefined {
  for (const [key, entry] of Object.entries(document.channels ?? {})) {
    const channel = followReferences<ChannelObject>(
      document,
      stepInto({ pointer: '/channels', value: null }, key, entry),
    )
    const address = channel.value.address ?? key
    if (trim(address) !== trim(path)) continue
    const query = readQuery(channel)
    return {
      document,
      address,
      ...(query && { query }),
      sends: readMessages(document, channel, 'send'),
      receives: readMessages(document, channel, 'receive'),
    }
  }
  return undefined
}

/** Finds the channel that a concrete path is of; addresses without parameters come first. */
export function findChannel(document: AsyncApiDocument, path: string): Channel | undefined {
  const [channel] = listChannels(document)
    .filter(({ address }) => matchPath(address, path) !== undefined)
    .sort((left, right) => compareTemplates(left.address, right.address))
  return channel
}

/** Every channel that has an address, with a slash at its start. */
export function listChannels(document: AsyncApiDocument): Channel[] {
  return Object.entries(document.channels ?? {}).flatMap(([key, value]) => {
    const { address } = followReferences<ChannelObject>(document, { pointer: '', value }).value
    const channel = readChannel(document, address ?? key)
    return channel ? [{ ...channel, address: `/${trim(channel.address)}` }] : []
  })
}

function readMessages(
  document: AsyncApiDocument,
  channel: Located<ChannelObject>,
  action: AsyncOperationObject['action'],
): Record<string, ChannelMessage> {
  const found: Record<string, ChannelMessage> = {}
  const messages = stepInto(channel, 'messages', null)
  for (const [operation, entry] of Object.entries(document.operations ?? {})) {
    const { value } = followReferences<AsyncOperationObject>(document, { pointer: '', value: entry })
    const target = followReferences<ChannelObject>(document, { pointer: '', value: value.channel })
    if (value.action !== action || target.value !== channel.value) continue
    const about = value.messages?.map((reference) =>
      followReferences<object>(document, { pointer: '', value: reference }),
    )
    for (const [name, message] of Object.entries(channel.value.messages ?? {})) {
      const located = followReferences<MessageObject>(document, stepInto(messages, name, message))
      if (about && !about.some(({ value: one }) => one === located.value)) continue
      const payload = readPayload(located)
      found[name] ??= { operation, ...(payload && { payload }) }
    }
  }
  return found
}

function readQuery(channel: Located<ChannelObject>): Located<Schema> | undefined {
  const query = channel.value.bindings?.ws?.query
  return query === undefined ? undefined : { pointer: `${channel.pointer}/bindings/ws/query`, value: query }
}

/** A payload may be wrapped with the format of its schema. */
function readPayload(message: Located<MessageObject>): Located<Schema> | undefined {
  const { payload } = message.value
  if (payload === undefined) return undefined
  const located = stepInto(message, 'payload', payload as Schema)
  if (typeof payload !== 'object' || !('schemaFormat' in payload)) return located
  return stepInto(located, 'schema', payload.schema as Schema)
}

function trim(address: string): string {
  return address.replace(/^\//, '')
}
