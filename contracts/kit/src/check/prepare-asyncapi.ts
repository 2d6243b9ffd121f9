import type {
  AsyncApiDocument,
  AsyncOperationObject,
  ChannelObject,
  MessageObject,
} from '../documents/asyncapi-document.ts'
import { followReferences, type Located } from '../documents/located.ts'
import type { Reference, Schema } from '../documents/openapi-document.ts'

const prepared = new WeakMap<AsyncApiDocument, AsyncApiDocument>()

/**
 * Writes out what the comparator (2.3.1) does not know AsyncAPI leaves unsaid: an operation that names no messages is about
 * all of its channel's, and a payload may be wrapped with the format of its schema.
 *
 * @see https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject
 */
export function prepareAsyncApi(document: AsyncApiDocument): AsyncApiDocument {
  const known = prepared.get(document)
  if (known) return known
  const copy = structuredClone(document)
  for (const entry of Object.values(copy.operations ?? {})) {
    const { value } = followReferences<AsyncOperationObject>(copy, { pointer: '', value: entry })
    if (value.messages) continue
    const channel = followReferences<ChannelObject>(copy, { pointer: '', value: value.channel })
    const names = Object.keys(channel.value.messages ?? {})
    value.messages = names.map((name) => ({ $ref: `#${channel.pointer}/messages/${name.replaceAll('/', '~1')}` }))
  }
  for (const message of listMessages(copy)) {
    const { payload } = message
    if (typeof payload === 'object' && 'schemaFormat' in payload) message.payload = payload.schema as Schema
  }
  prepared.set(document, copy)
  return copy
}

function listMessages(document: AsyncApiDocument): MessageObject[] {
  const components: { messages?: Record<string, MessageObject | Reference> } = Reflect.get(document, 'components') ?? {}
  const channels = Object.values(document.channels ?? {}).map(
    (channel) => followReferences<ChannelObject>(document, { pointer: '', value: channel }).value.messages,
  )
  return [components.messages, ...channels].flatMap((messages) =>
    Object.values(messages ?? {}).filter((message): message is MessageObject => !('$ref' in message)),
  )
}

/** Where the payloads of an operation's messages are described, in a document that was prepared. */
export function listPayloads(document: AsyncApiDocument, operationId: string): Located<Schema>[] {
  const entry = document.operations?.[operationId]
  if (!entry) return []
  const { value } = followReferences<AsyncOperationObject>(document, { pointer: '', value: entry })
  return (value.messages ?? []).flatMap((reference) => {
    const message = followReferences<MessageObject>(document, { pointer: '', value: reference })
    const payload = message.value.payload as Schema | undefined
    return payload === undefined ? [] : [{ pointer: `${message.pointer}/payload`, value: payload }]
  })
}
