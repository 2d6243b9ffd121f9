import type { Server } from '@platform/conventions/server'
import { zLoginBody, zLoginResponse, zRefreshBody, zRefreshResponse } from '@platform/schemas/auth'
import { logIn } from '../domain/log-in.ts'
import { refreshSession } from '../domain/refresh-session.ts'
import { deviceCookie, refreshCookie, setDeviceCookie, setRefreshCookie } from './cookies.ts'
import { refuseCrossSite } from './cross-site.ts'
import { presentGrant } from './present.ts'
import type { RouteContext } from './route-context.ts'

export function addTokens(app: Server, context: RouteContext): void {
  const { config, clock } = context

  app.post('/login', { schema: { body: zLoginBody, response: { 200: zLoginResponse } } }, async (request, reply) => {
    const client = {
      ipAddress: request.ip,
      userAgent: request.headers['user-agent'],
      deviceCookie: request.cookies[deviceCookie],
    }
    const grant = await logIn(context, request.body, client)
    setRefreshCookie(reply, grant, { config, now: clock() })
    setDeviceCookie(reply, grant.deviceCookie, config)
    return reply.header('cache-control', 'no-store').send(presentGrant(grant))
  })

  app.post(
    '/refresh',
    {
      onRequest: refuseCrossSite(config.allowedOrigins),
      schema: { body: zRefreshBody, response: { 200: zRefreshResponse } },
    },
    async (request, reply) => {
      const wish = { refreshToken: request.cookies[refreshCookie], scope: request.body.scope }
      const grant = await refreshSession(context, wish, request.ip)
      setRefreshCookie(reply, grant, { config, now: clock() })
      return reply.header('cache-control', 'no-store').send(presentGrant(grant))
    },
  )
}
