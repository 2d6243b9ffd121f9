import type { FinancialStates, StrangerStates } from '@platform/fixtures/financial'
import { keySet } from '@platform/fixtures/tokens'
import type { MarketStrangerStates, TradingStates } from '@platform/fixtures/trading'
import { verifyPacts } from 'concordat/provider'
import { HttpResponse, http } from 'msw'
import { createAuthStates, type ForwardedAuthStates } from './auth-states.ts'
import { createFinancialStates } from './financial-states.ts'
import { openGateway, type TestGateway } from './start-gateway.ts'
import { createTradingStates } from './trading-states.ts'

type States = ForwardedAuthStates & FinancialStates & StrangerStates & TradingStates & MarketStrangerStates

let gateway: TestGateway
const revocations: { sequence: number; kind: 'session'; id: string; version: null; expiresAt: string }[] = []

const stage = () => ({
  now: gateway.now,
  revokeSession: async (id: string) => {
    const sequence = revocations.length + 1
    revocations.push({ sequence, kind: 'session', id, version: null, expiresAt: '2999-01-01T00:00:00.000Z' })
    await gateway.poll()
  },
})

verifyPacts<States, 'auth' | 'financial' | 'trading'>({
  provider: 'gateway',
  pacts: new URL('../../../pacts/', import.meta.url),
  upstreams: {
    auth: {
      handlers: [
        http.get('*/.well-known/jwks.json', () => HttpResponse.json(keySet)),
        http.get('*/revocations', ({ request }) => {
          const after = Number(new URL(request.url).searchParams.get('after'))
          return HttpResponse.json({ revocations: revocations.slice(after), next: revocations.length })
        }),
      ],
    },
    // The gateway reads nothing of these for itself.
    financial: { handlers: [] },
    trading: { handlers: [] },
  },
  start: async ({ upstreams }) => {
    const { auth, financial, trading } = upstreams
    gateway = await openGateway(auth.url, { financial: { url: financial.url }, trading: { url: trading.url } })
    return { url: gateway.url, reset: async () => undefined, close: gateway.close }
  },
  states: { ...createAuthStates(stage), ...createFinancialStates(stage), ...createTradingStates(stage) },
})
