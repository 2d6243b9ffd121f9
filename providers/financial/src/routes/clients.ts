import {
  answerNotModified,
  etagOf,
  isNotModified,
  pageLimit,
  presentPage,
  readIfMatch,
  readPage,
} from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCreateClientBody,
  zCreateClientResponse,
  zGetClientPath,
  zGetClientResponse,
  zListClientsQuery,
  zListClientsResponse,
  zUpdateClientBody,
  zUpdateClientPath,
  zUpdateClientResponse,
} from '@platform/schemas/financial'
import { createClient } from '../domain/clients/create-client.ts'
import { getClient } from '../domain/clients/get-client.ts'
import { updateClient } from '../domain/clients/update-client.ts'
import { listClients } from '../store/clients.ts'
import { presentClient } from './present-client.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListClientsQuery.extend({ limit: pageLimit })

export function addClients(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/clients',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListClientsResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      return presentPage(await listClients(db, claims.tenant, { ...page, name: query.name }), page, presentClient)
    },
  )

  app.post(
    '/clients',
    { onRequest: allowed('write'), schema: { body: zCreateClientBody, response: { 201: zCreateClientResponse } } },
    async ({ claims, body }, reply) => {
      const client = await createClient(context, claims.tenant, body)
      return reply
        .code(201)
        .header('location', `clients/${client.id}`)
        .header('etag', etagOf(client.version))
        .send(presentClient(client))
    },
  )

  app.get(
    '/clients/:clientId',
    { onRequest: allowed('read'), schema: { params: zGetClientPath, response: { 200: zGetClientResponse } } },
    async (request, reply) => {
      const client = await getClient(context, request.claims.tenant, request.params.clientId)
      if (isNotModified(request, client.version)) return answerNotModified(reply, client.version)
      return reply.header('etag', etagOf(client.version)).send(presentClient(client))
    },
  )

  app.patch(
    '/clients/:clientId',
    {
      onRequest: allowed('write'),
      schema: { params: zUpdateClientPath, body: zUpdateClientBody, response: { 200: zUpdateClientResponse } },
    },
    async (request, reply) => {
      const { clientId } = request.params
      const which = { tenantId: request.claims.tenant, clientId, precondition: readIfMatch(request) }
      const client = await updateClient(context, which, request.body)
      return reply.header('etag', etagOf(client.version)).send(presentClient(client))
    },
  )
}
