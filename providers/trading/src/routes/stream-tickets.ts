import type { Server } from '@platform/conventions/server'
import { zCreateStreamTicketResponse } from '@platform/schemas/trading'
import { issueTicket } from '../stream/tickets.ts'
import type { RouteContext } from './route-context.ts'

export function addStreamTickets(app: Server, context: RouteContext): void {
  app.post(
    '/stream-tickets',
    { onRequest: context.allowed('read'), schema: { response: { 201: zCreateStreamTicketResponse } } },
    async ({ claims }, reply) => {
      const { ticket, expiresAt } = await issueTicket(context, claims)
      return reply.code(201).header('cache-control', 'no-store').send({ ticket, expiresAt: expiresAt.toISOString() })
    },
  )
}
