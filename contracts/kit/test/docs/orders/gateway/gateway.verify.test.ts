import { verifyPacts } from 'concordat/provider'
import { HttpResponse, http } from 'msw'
import type { OrderStates } from '../shop/order-states.ts'
import { startGateway } from './start-gateway.ts'

verifyPacts<OrderStates, 'orders'>({
  provider: 'gateway',
  pacts: new URL('../pacts/', import.meta.url),
  upstreams: { orders: { handlers: [http.get('*/opening', () => HttpResponse.json({ open: true }))] } },
  start: ({ upstreams }) => startGateway(upstreams.orders.url),
  states: {
    'a customer is signed in': () => ({ accessToken: 'a-token-that-the-gateway-passes-on' }),
    'the customer has an order': () => undefined,
    'the customer has no orders': () => undefined,
    'the access token has expired': () => undefined,
  },
})
