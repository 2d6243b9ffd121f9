import type { Reference, Schema, SecurityScheme } from './openapi-document.ts'

/** An AsyncAPI 3 document whose references all point inside itself. */
export interface AsyncApiDocument {
  asyncapi: string
  channels?: Record<string, ChannelObject | Reference>
  operations?: Record<string, AsyncOperationObject | Reference>
}

/** @see https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject */
export interface ChannelObject {
  address?: string | null
  messages?: Record<string, MessageObject | Reference>
  bindings?: { ws?: { query?: Schema } }
}

/** @see https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject */
export interface MessageObject {
  payload?: Schema | { schemaFormat: string; schema: Schema }
}

/**
 * What the provider does on a channel: it sends to clients, or receives from them.
 *
 * @see https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject
 */
export interface AsyncOperationObject {
  action: 'send' | 'receive'
  channel: Reference
  /** Those of the channel's messages that it is about; absent when it is about all. */
  messages?: Reference[]
  security?: (SecurityScheme | Reference)[]
}
