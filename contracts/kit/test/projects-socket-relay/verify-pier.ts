import { verifyPacts } from 'concordat/provider'
import type { States } from '../harbour/sockets.ts'
import { type PierFault, type PierKind, startPier } from './start-pier.ts'

/** Verifies a pier of some behaviour; its handlers make up their own values. */
export function verifyPier(fault?: PierFault | PierKind): void {
  verifyPacts<States, 'harbour'>({
    provider: 'pier',
    pacts: process.env['RELAY_PACTS'] ?? 'none',
    upstreams: { harbour: {} },
    start: ({ upstreams }) => startPier(upstreams.harbour.url, fault),
    states: {
      'a ferry is at its berth': () => ({
        portId: 'port of the pier',
        ferryId: '0190b8a2-0000-7000-8000-0000000000bb',
        ticket: 'ticket-of-the-pier',
        password: 'the password of the pier',
        auth: 'the token of the pier',
      }),
    },
    timeout: 1_000,
  })
}
