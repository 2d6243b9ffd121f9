import { verifyPacts } from 'concordat/provider'
import type { States } from '../harbour/sockets.ts'
import { startHarbour } from '../harbour/start-harbour.ts'

type Harbour = Awaited<ReturnType<typeof startHarbour>>

interface VerifiedHarbour extends NonNullable<Parameters<typeof startHarbour>[0]> {
  pacts: URL | string
  /** What the state's handler leaves out of what it returns, or does not set up. */
  forgets?: 'ticket' | 'port'
}

/** Verifies a harbour of some behaviour. Its own ids differ from those of the pacts. */
export function verifyHarbour({ pacts, forgets, ...behaviour }: VerifiedHarbour): void {
  let harbour: Harbour
  verifyPacts<States>({
    provider: 'harbour',
    pacts,
    start: async () => {
      harbour = await startHarbour(behaviour)
      return harbour
    },
    states: {
      'a ferry is at its berth': () => {
        const values = {
          portId: 'port of its own',
          ferryId: '0190b8a2-0000-7000-8000-0000000000aa',
          ticket: harbour.issue('secret-of-the-harbour'),
          password: 'the password of the harbour',
          auth: 'the token of the harbour',
        }
        if (forgets !== 'port') harbour.moor(encodeURIComponent(values.portId), values.ferryId)
        return Object.fromEntries(Object.entries(values).filter(([name]) => name !== forgets))
      },
    },
    timeout: 1_000,
  })
}
