import type { Server } from '@platform/conventions/server'
import { zEndSessionPath, zEndSessionResponse, zLogoutResponse } from '@platform/schemas/auth'
import { endSession } from '../domain/end-session.ts'
import { logOut } from '../domain/log-out.ts'
import { clearRefreshCookie } from './cookies.ts'
import type { RouteContext } from './route-context.ts'

export function addSessionEnds(app: Server, context: RouteContext): void {
  const { config, signedIn } = context

  app.post(
    '/logout',
    { onRequest: signedIn, schema: { response: { 204: zLogoutResponse } } },
    async (request, reply) => {
      await logOut(context, request.claims.sub, request.claims.sid)
      clearRefreshCookie(reply, config)
      return reply.code(204).send()
    },
  )

  app.delete(
    '/sessions/:sessionId',
    { onRequest: signedIn, schema: { params: zEndSessionPath, response: { 204: zEndSessionResponse } } },
    async (request, reply) => {
      await endSession(context, request.claims.sub, request.params.sessionId)
      return reply.code(204).send()
    },
  )
}
