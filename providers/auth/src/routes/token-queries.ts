import formbody from '@fastify/formbody'
import type { Server } from '@platform/conventions/server'
import { zIntrospectTokenBody, zIntrospectTokenResponse, zRevokeTokenBody } from '@platform/schemas/auth'
import { introspectToken } from '../domain/introspect-token.ts'
import { revokeToken } from '../domain/revoke-token.ts'
import type { RouteContext } from './route-context.ts'
import { serviceClient } from './service-client.ts'

/** What other services ask about tokens, in the forms of RFC 7009 and RFC 7662; JSON is a 415 here. */
export function addTokenQueries(app: Server, context: RouteContext): void {
  const { verifier } = context
  const onRequest = serviceClient(context.config.serviceClients)
  app.removeAllContentTypeParsers()
  app.register(formbody)

  app.post('/revoke', { onRequest, schema: { body: zRevokeTokenBody } }, async (request, reply) => {
    await revokeToken(context, verifier, request.body.token)
    return reply.code(200).send()
  })

  app.post(
    '/introspect',
    { onRequest, schema: { body: zIntrospectTokenBody, response: { 200: zIntrospectTokenResponse } } },
    async (request, reply) => {
      const answer = await introspectToken(context, verifier, request.body.token)
      return reply.header('cache-control', 'no-store').send(answer)
    },
  )
}
