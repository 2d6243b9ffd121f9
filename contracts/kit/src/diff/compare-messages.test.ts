import { expect, test } from 'vitest'
import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import { compareMessages } from './compare-messages.ts'

const order = {
  type: 'object',
  required: ['id', 'state'],
  properties: { id: { type: 'string' }, state: { enum: ['open', 'filled'] }, note: { type: 'string' } },
}
const subscribe = { type: 'object', required: ['symbols'], properties: { symbols: { type: 'array' } } }
const query = { type: 'object', required: ['ticket'], properties: { ticket: { type: 'string' }, from: {} } }

function describe(given: { order?: object; subscribe?: object; query?: object; name?: string } = {}): AsyncApiDocument {
  const name = given.name ?? 'order'
  const document: unknown = {
    asyncapi: '3.0.0',
    channels: {
      stream: {
        address: '/stream',
        bindings: { ws: { query: given.query ?? query } },
        messages: {
          [name]: { payload: { $ref: '#/components/schemas/Order' } },
          subscribe: { payload: given.subscribe ?? subscribe },
        },
      },
    },
    operations: {
      sendOrders: {
        action: 'send',
        channel: { $ref: '#/channels/stream' },
        messages: [{ $ref: `#/channels/stream/messages/${name}` }],
      },
      receiveRequests: {
        action: 'receive',
        channel: { $ref: '#/channels/stream' },
        messages: [{ $ref: '#/channels/stream/messages/subscribe' }],
      },
    },
    components: { schemas: { Order: given.order ?? order } },
  }
  return document as AsyncApiDocument
}

test.for<[string, Parameters<typeof describe>[0], string[]]>([
  ['nothing', {}, []],
  ['a name, which does not travel', { name: 'orderEvent' }, ['info message.changed SEND /stream order whole']],
  [
    'a further value of what is sent',
    { order: { ...order, properties: { ...order.properties, state: { enum: ['open', 'filled', 'void'] } } } },
    ['warning response.enum.value-added SEND /stream order body $.state'],
  ],
  [
    'a property that is no longer sent',
    { order: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } },
    [
      'breaking response.property.removed SEND /stream order body $.state',
      'warning response.optional-property.removed SEND /stream order body $.note',
    ],
  ],
  [
    'a further property that is sent',
    { order: { ...order, properties: { ...order.properties, price: { type: 'number' } } } },
    ['info message.changed SEND /stream order whole'],
  ],
  [
    'a property that is asked for',
    { subscribe: { ...subscribe, required: ['symbols', 'since'] } },
    ['breaking request.property.became-required RECEIVE /stream subscribe body $.since'],
  ],
  [
    'a parameter of the query that is asked for',
    { query: { ...query, required: ['ticket', 'from'] } },
    ['breaking request.property.became-required OPEN /stream query $.from'],
  ],
])('%s', ([, given, want]) => {
  const found = compareMessages({ before: describe(), after: describe(given) }, { provider: 'trading' })
  const shown = found.map(({ level, rule, operation, place }) =>
    `${level} ${rule} ${operation?.method} ${operation?.path} ${place.part} ${place.path}`.trim(),
  )
  expect(shown.sort()).toEqual(want.sort())
})
