import type { Server } from '@platform/conventions/server'
import { zListRevocationsQuery, zListRevocationsResponse } from '@platform/schemas/auth'
import { z } from 'zod'
import { listRevocations } from '../domain/list-revocations.ts'
import { presentRevocation } from './present.ts'
import type { RouteContext } from './route-context.ts'
import { serviceClient } from './service-client.ts'

/** The contract's schema speaks of numbers; a query string has digits. */
const query = z.object({
  after: z
    .string()
    .regex(/^\d{1,16}$/, 'Not a sequence')
    .transform(Number)
    .pipe(zListRevocationsQuery.shape.after.unwrap())
    .optional(),
})

export function addRevocations(app: Server, context: RouteContext): void {
  app.get(
    '/revocations',
    {
      onRequest: serviceClient(context.config.serviceClients),
      schema: { querystring: query, response: { 200: zListRevocationsResponse } },
    },
    async (request, reply) => {
      const { revocations, next } = await listRevocations(context, request.query.after ?? 0)
      return reply.header('cache-control', 'no-store').send({ revocations: revocations.map(presentRevocation), next })
    },
  )
}
