const origin = {
  consumer: 'frontend',
  via: ['gateway'],
  test: { file: 'frontend/order.pact.test.ts', name: 'an order' },
}

const frameOf = (content: object) => ({ contentType: 'application/json', content })
const contentsOf = (content: object) => ({ content, contentType: 'application/json', encoded: false })

/** The files of a repository whose exchange streams orders to a desk, and through a gateway to a front end. */
export const exchange = {
  'concordat.config.mjs': `export default { pacts: 'pacts', providers: { exchange: { openapi: 'openapi/exchange.yaml', asyncapi: 'openapi/exchange.asyncapi.yaml' } } }\n`,
  'openapi/exchange.yaml': `openapi: 3.1.0
info: { title: Exchange, version: 1.0.0 }
paths: {}
components:
  schemas:
    Order:
      type: object
      required: [id, state, price]
      properties:
        id: { type: string }
        state: { $ref: '#/components/schemas/State' }
        price: { type: number }
    State: { enum: [open, filled] }
`,
  'openapi/exchange.asyncapi.yaml': `asyncapi: 3.0.0
info: { title: Exchange, version: 1.0.0 }
channels:
  stream:
    address: /stream
    bindings: { ws: { query: { type: object, properties: { since: { type: integer } } } } }
    messages:
      order:
        payload:
          type: object
          required: [order]
          properties: { order: { $ref: './exchange.yaml#/components/schemas/Order' } }
      tick: { payload: { type: object, required: [price], properties: { price: { type: number } } } }
      subscribe:
        payload:
          type: object
          required: [subscribe]
          properties: { subscribe: { enum: [orders, ticks] }, since: { type: integer } }
operations:
  sendEvents:
    action: send
    channel: { $ref: '#/channels/stream' }
    messages: [{ $ref: '#/channels/stream/messages/order' }, { $ref: '#/channels/stream/messages/tick' }]
  receiveRequests:
    action: receive
    channel: { $ref: '#/channels/stream' }
    messages: [{ $ref: '#/channels/stream/messages/subscribe' }]
`,
  'pacts/gateway-exchange.json': makePact(['open', 'filled']),
}

/** A pact whose front end handles these states of an order, and whose gateway reads a price itself. */
export function makePact(states: string[]): string {
  const socket = { path: '/stream', query: { since: ['5'] } }
  const state = { combine: 'AND', matchers: [{ match: 'regex', regex: `^(${states.join('|')})$` }] }
  const references = { AsyncAPI: { operationId: 'sendEvents' } }
  const messages = [
    {
      description: 'an order (order)',
      comments: { origin, references, socket: { ...socket, frames: [frameOf({ subscribe: 'orders' })] } },
      contents: contentsOf({ order: { state: 'open' } }),
      matchingRules: { body: { '$.order.state': state } },
    },
    {
      description: 'a price (tick)',
      comments: { references, socket: { ...socket, frames: [frameOf({ subscribe: 'ticks', since: 5 })] } },
      contents: contentsOf({ price: 1.5 }),
      matchingRules: { body: { '$.price': { combine: 'AND', matchers: [{ match: 'number' }] } } },
    },
  ]
  const pact = {
    consumer: { name: 'gateway' },
    provider: { name: 'exchange' },
    interactions: messages.map((message) => ({ type: 'Asynchronous/Messages', ...message })),
    metadata: { pactSpecification: { version: '4.0' } },
  }
  return `${JSON.stringify(pact, null, 2)}\n`
}
