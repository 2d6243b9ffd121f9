import type { IncomingMessage } from 'node:http'
import type { TradingContext } from '../domain/context.ts'
import type { TicketClaims } from '../store/tables/stream-tickets.ts'
import { checkUpgrade, unauthorised } from './check-upgrade.ts'
import type { Connections } from './connections.ts'
import { streamLimits } from './limits.ts'
import { streamProblem } from './stream-problem.ts'
import { redeemTicket } from './tickets.ts'

const later = { 'retry-after': '1' }

/** Who may come in. */
export type Admission = {
  /** @throws ProblemError 401, 403, 404, 426, 429, 503 */
  admit: (request: IncomingMessage) => Promise<TicketClaims>
  /** Lets nobody in any more. */
  close: () => void
}

/** Counts those whose ticket is being looked up among the connections: a burst of upgrades is bounded too. */
export function createAdmission(context: TradingContext, connections: Connections): Admission {
  let underWay = 0
  let closed = false

  const demandOpen = () => {
    if (closed) throw streamProblem(503, 'unavailable', 'The server stops.', later)
  }
  const demandRoom = () => {
    if (connections.size + underWay < streamLimits.connections && underWay < streamLimits.upgradesUnderWay) return
    throw streamProblem(
      503,
      'unavailable',
      'As many connections are open, or opening, as this server has. Try again later.',
      later,
    )
  }

  return {
    admit: async (request) => {
      const ticket = checkUpgrade(request, context.config.allowedOrigins)
      demandOpen()
      demandRoom()
      underWay += 1
      try {
        const claims = await redeemTicket(context, ticket)
        if (claims === undefined) {
          throw unauthorised('invalid_token', 'The ticket is not good: it was used, is over, or never was.')
        }
        if (connections.countOf(claims.sub) >= streamLimits.connectionsPerUser) {
          throw streamProblem(
            429,
            'too_many_connections',
            `${streamLimits.connectionsPerUser} connections are open. Close one.`,
            later,
          )
        }
        demandOpen()
        return claims
      } finally {
        underWay -= 1
      }
    },
    close: () => {
      closed = true
    },
  }
}
