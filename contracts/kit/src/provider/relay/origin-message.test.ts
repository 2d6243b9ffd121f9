import { expect, test } from 'vitest'
import type { AsyncApiDocument } from '../../documents/asyncapi-document.ts'
import { readChannel } from '../../documents/channel.ts'
import type { Json } from '../../documents/json.ts'
import type { PactMessage } from '../../documents/pact-message.ts'
import { findSentMessage } from './origin-message.ts'

const document = {
  asyncapi: '3.0.0',
  channels: {
    stream: {
      address: '/stream',
      messages: {
        order: {
          payload: {
            oneOf: [
              {
                type: 'object',
                required: ['type', 'id'],
                properties: { type: { const: 'filled' }, id: { type: 'string' }, quantity: { type: 'integer' } },
              },
              {
                type: 'object',
                required: ['type', 'id'],
                properties: { type: { const: 'rejected' }, id: { type: 'string' } },
              },
            ],
          },
        },
        // As the bundler leaves it: what a branch is used for twice is referred to.
        fill: { payload: { $ref: '#/channels/stream/messages/order/payload/oneOf/0' } },
        tick: {
          payload: {
            type: 'object',
            required: ['price', 'required'],
            minProperties: 2,
            properties: { price: { type: 'number' }, required: { type: 'array' } },
          },
        },
      },
    },
  },
  operations: {
    sendOrders: {
      action: 'send',
      channel: { $ref: '#/channels/stream' },
      messages: [{ $ref: '#/channels/stream/messages/order' }, { $ref: '#/channels/stream/messages/fill' }],
    },
    sendTicks: {
      action: 'send',
      channel: { $ref: '#/channels/stream' },
      messages: [{ $ref: '#/channels/stream/messages/tick' }],
    },
  },
} as unknown as AsyncApiDocument

function find(description: string, content: Json) {
  const channel = readChannel(document, '/stream')
  if (!channel) throw new TypeError('The document has this channel.')
  const message: PactMessage = {
    type: 'Asynchronous/Messages',
    description,
    contents: { content, contentType: 'application/json' },
  }
  return findSentMessage(channel, { upstream: 'trading', message })
}

test.for<[string, Json, string]>([
  ['a part of it', { price: 1.5 }, 'sendTicks'],
  ['a property that is called "required"', { required: [] }, 'sendTicks'],
])('%s is the message of that name', ([, content, operationId]) => {
  expect(find('a test (tick)', content)).toEqual({ operationId })
})

test.for<[string, Json]>([
  ['a test (order)', { type: 'rejected' }],
  ['a test (order)', { id: 'what both branches have' }],
  ['a test (fill)', { quantity: 5 }],
  ['a test (filled-as-the-gateway-calls-it)', { type: 'filled' }],
  ['a test', { type: 'filled' }],
])('%s: a part of a branch is enough', ([description, content]) => {
  expect(find(description, content)).toEqual({ operationId: 'sendOrders' })
})

test.for<[string, Json, string]>([
  [
    'a test (tick)',
    { price: 'high' },
    'the message "tick" is expected with what /stream of trading does not send, at /price: the document has number, the consumer read "high"',
  ],
  ['a test (fill)', { type: 'rejected' }, 'the message "fill" is expected with what /stream of trading does not send'],
  ['a test (tide)', 'high water', 'no message that /stream of trading sends (order, fill, tick) is the one'],
])('%s: what the upstream does not send is a problem', ([description, content, problem]) => {
  const found = find(description, content)
  expect('problems' in found && found.problems).toEqual([expect.stringContaining(problem)])
})
