import type { IncomingMessage } from 'node:http'
import { type ConventionProblemCode, ProblemError } from '@platform/conventions/problem-details'
import type { TradingContext } from '../domain/context.ts'
import type { TicketClaims } from '../store/tables/stream-tickets.ts'
import { checkUpgrade, unauthorised } from './check-upgrade.ts'
import type { Connections } from './connections.ts'
import { streamLimits } from './limits.ts'
import { redeemTicket } from './tickets.ts'

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
    if (closed) throw refusal(503, 'unavailable', 'The server stops.')
  }
  const demandRoom = () => {
    if (connections.size + underWay < streamLimits.connections) return
    throw refusal(503, 'unavailable', 'As many connections are open as this server has. Try again later.')
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
          throw refusal(429, 'too_many_requests', `${streamLimits.connectionsPerUser} connections are open. Close one.`)
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

function refusal(status: 429 | 503, code: ConventionProblemCode, detail: string): ProblemError {
  return new ProblemError<ConventionProblemCode>(status, code, detail, { headers: { 'retry-after': '1' } })
}
