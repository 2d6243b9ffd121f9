import { requireScope } from '@platform/conventions/access-tokens'
import type { Server } from '@platform/conventions/server'
import {
  zCreateUserBody,
  zCreateUserResponse,
  zGetUserPath,
  zGetUserResponse,
  zListUsersResponse,
  zUpdateUserBody,
  zUpdateUserPath,
  zUpdateUserResponse,
} from '@platform/schemas/auth'
import { createUser } from '../domain/create-user.ts'
import { getTenantUser } from '../domain/get-tenant-user.ts'
import { updateUser } from '../domain/update-user.ts'
import { listTenantUsers } from '../store/users.ts'
import { presentUser } from './present.ts'
import type { RouteContext } from './route-context.ts'

export function addUsers(app: Server, context: RouteContext): void {
  const onRequest = [context.signedIn, requireScope('users:manage')]

  app.get('/users', { onRequest, schema: { response: { 200: zListUsersResponse } } }, async ({ claims }) => {
    const users = await listTenantUsers(context.db, claims.tenant)
    return { items: users.map(presentUser) }
  })

  app.post(
    '/users',
    { onRequest, schema: { body: zCreateUserBody, response: { 201: zCreateUserResponse } } },
    async (request, reply) => {
      const user = await createUser(context, request.claims.sub, request.body)
      return reply.code(201).header('location', `users/${user.id}`).send(presentUser(user))
    },
  )

  app.get(
    '/users/:userId',
    { onRequest, schema: { params: zGetUserPath, response: { 200: zGetUserResponse } } },
    async ({ claims, params }) => presentUser(await getTenantUser(context, claims.tenant, params.userId)),
  )

  app.patch(
    '/users/:userId',
    { onRequest, schema: { params: zUpdateUserPath, body: zUpdateUserBody, response: { 200: zUpdateUserResponse } } },
    async (request) => {
      const { sub, tenant } = request.claims
      const who = { caller: { id: sub, tenantId: tenant }, userId: request.params.userId }
      return presentUser(await updateUser(context, who, request.body))
    },
  )
}
