import { expect, test } from 'vitest'
import type { AsyncApiDocument } from './asyncapi-document.ts'
import { readChannel } from './channel.ts'

const document: AsyncApiDocument = {
  asyncapi: '3.0.0',
  channels: {
    tides: {
      address: '/ports/{portId}/tides',
      messages: {
        tide: { payload: { type: 'object' } },
        wave: { payload: { schemaFormat: 'application/schema+json;version=2020-12', schema: { type: 'number' } } },
        subscribe: {},
      },
      bindings: { ws: { query: { type: 'object' } } },
    },
    other: { address: 'other', messages: { tide: { payload: { type: 'string' } } } },
  },
  operations: {
    sendTides: {
      action: 'send',
      channel: { $ref: '#/channels/tides' },
      messages: [{ $ref: '#/channels/tides/messages/tide' }],
    },
    sendWaves: {
      action: 'send',
      channel: { $ref: '#/channels/tides' },
      messages: [{ $ref: '#/channels/tides/messages/wave' }],
    },
    receiveSubscription: {
      action: 'receive',
      channel: { $ref: '#/channels/tides' },
      messages: [{ $ref: '#/channels/tides/messages/subscribe' }],
    },
    sendOther: { action: 'send', channel: { $ref: '#/channels/other' } },
  },
}

test('a channel lists what travels in each direction, by operation', () => {
  expect(readChannel(document, '/ports/{portId}/tides')).toEqual({
    document,
    address: '/ports/{portId}/tides',
    query: { pointer: '/channels/tides/bindings/ws/query', value: { type: 'object' } },
    sends: {
      tide: {
        operation: 'sendTides',
        payload: { pointer: '/channels/tides/messages/tide/payload', value: { type: 'object' } },
      },
      wave: {
        operation: 'sendWaves',
        payload: { pointer: '/channels/tides/messages/wave/payload/schema', value: { type: 'number' } },
      },
    },
    receives: { subscribe: { operation: 'receiveSubscription' } },
  })
})

test('an operation without a list is about all messages; the slash of an address does not matter', () => {
  expect(readChannel(document, '/other')?.sends).toMatchObject({ tide: { operation: 'sendOther' } })
})

test('an unknown address has no channel', () => {
  expect(readChannel(document, '/ports')).toBeUndefined()
})
