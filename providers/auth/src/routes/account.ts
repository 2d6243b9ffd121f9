import type { Server } from '@platform/conventions/server'
import {
  zChangePasswordBody,
  zChangePasswordResponse,
  zGetCurrentUserResponse,
  zListSessionsResponse,
} from '@platform/schemas/auth'
import { changePassword } from '../domain/change-password.ts'
import { getUser } from '../domain/get-user.ts'
import { listOpenSessions } from '../store/sessions.ts'
import { deviceCookie } from './cookies.ts'
import { presentSession, presentUser } from './present.ts'
import type { RouteContext } from './route-context.ts'

export function addAccount(app: Server, context: RouteContext): void {
  const { db, clock, signedIn } = context

  app.get('/me', { onRequest: signedIn, schema: { response: { 200: zGetCurrentUserResponse } } }, async (request) =>
    presentUser(await getUser(context, request.claims.sub)),
  )

  app.put(
    '/me/password',
    { onRequest: signedIn, schema: { body: zChangePasswordBody, response: { 204: zChangePasswordResponse } } },
    async (request, reply) => {
      const { sub, sid } = request.claims
      const attempter = { ipAddress: request.ip, deviceCookie: request.cookies[deviceCookie] }
      await changePassword(context, { userId: sub, sessionId: sid, ...request.body }, attempter)
      return reply.code(204).send()
    },
  )

  app.get(
    '/sessions',
    { onRequest: signedIn, schema: { response: { 200: zListSessionsResponse } } },
    async ({ claims }) => {
      const sessions = await listOpenSessions(db, claims.sub, clock())
      return { items: sessions.map((session) => presentSession(session, claims.sid)) }
    },
  )
}
