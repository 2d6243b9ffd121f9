import { readIfMatch } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import { zDeleteClientPath, zDeleteClientResponse } from '@platform/schemas/financial'
import { deleteClient } from '../domain/clients/delete-client.ts'
import type { RouteContext } from './route-context.ts'

export function addClientRemovals(app: Server, context: RouteContext): void {
  app.delete(
    '/clients/:clientId',
    {
      onRequest: context.allowed('write'),
      schema: { params: zDeleteClientPath, response: { 204: zDeleteClientResponse } },
    },
    async (request, reply) => {
      const { clientId } = request.params
      await deleteClient(context, {
        tenantId: request.claims.tenant,
        clientId,
        precondition: readIfMatch(request),
      })
      return reply.code(204).send()
    },
  )
}
