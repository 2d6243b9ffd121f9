import { verifyPacts } from 'concordat/provider'
import { HttpResponse, http } from 'msw'
import type { WebStates } from '../web/web-states.ts'
import { startGateway } from './start-gateway.ts'

verifyPacts<WebStates, 'orders'>({
  provider: 'gateway',
  pacts: new URL('../pacts/', import.meta.url),
  upstreams: {
    orders: { handlers: [http.get('*/opening', () => HttpResponse.json({ open: true }))] },
  },
  start: ({ upstreams }) => startGateway(upstreams.orders.url),
  states: {
    'a customer is signed in': () => ({ accessToken: 'a-token-that-the-gateway-passes-on' }),
    'the customer has an order': () => undefined,
  },
})
