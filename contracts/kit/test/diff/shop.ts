/** The files of a repository whose orders service is read by a gateway, and through it by a front end. */
export const shop = {
  'concordat.config.mjs': `export default { pacts: 'pacts', providers: { orders: { openapi: 'openapi/orders.yaml' } } }\n`,
  'openapi/orders.yaml': `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders/{orderId}:
    get:
      operationId: getOrder
      parameters:
        - { in: path, name: orderId, required: true, schema: { type: string } }
      responses:
        '200':
          description: The order
          content:
            application/json:
              schema: { $ref: 'schemas.yaml#/Order' }
`,
  'openapi/schemas.yaml': `Order:
  type: object
  required: [id, total, state, note]
  properties:
    id: { type: string }
    total: { type: string, format: decimal }
    state: { type: string, enum: [open, paid] }
    note: { type: string }
`,
  'pacts/gateway-orders.json': makePact([
    { description: 'an order', body: { id: 'o-1', state: 'open' }, testFile: 'gateway/orders.pact.test.ts' },
    {
      description: 'an order, for its total',
      body: { id: 'o-1', total: '12.30' },
      testFile: 'gateway/relay.verify.test.ts',
      origin: {
        consumer: 'frontend',
        via: ['gateway'],
        test: { file: 'frontend/order.pact.test.ts', name: 'the total of an order' },
      },
    },
  ]),
}

export interface RecordedOrder {
  description: string
  body: object
  testFile: string
  origin?: { consumer: string; via: string[]; test: { file: string; name: string } }
}

export function makePact(orders: RecordedOrder[]): string {
  const state = { match: 'regex', regex: '^(?:open|paid)$' }
  const interactions = orders.map(({ description, body, ...comments }) => ({
    type: 'Synchronous/HTTP',
    description,
    comments,
    request: { method: 'GET', path: '/orders/o-1' },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: { content: body, contentType: 'application/json', encoded: false },
      matchingRules: {
        body: Object.fromEntries(
          Object.keys(body).map((name) => [
            `$.${name}`,
            { combine: 'AND', matchers: [name === 'state' ? state : { match: 'type' }] },
          ]),
        ),
      },
    },
  }))
  const metadata = { pactSpecification: { version: '4.0' } }
  const pact = { consumer: { name: 'gateway' }, provider: { name: 'orders' }, interactions, metadata }
  return `${JSON.stringify(pact, null, 2)}\n`
}
