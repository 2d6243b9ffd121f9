import type { Server } from '@platform/conventions/server'
import { zSignUpBody, zSignUpResponse } from '@platform/schemas/auth'
import { signUp } from '../domain/sign-up.ts'
import { presentUser } from './present.ts'
import type { RouteContext } from './route-context.ts'

export function addTenants(app: Server, context: RouteContext): void {
  app.post(
    '/tenants',
    { schema: { body: zSignUpBody, response: { 201: zSignUpResponse } } },
    async (request, reply) => {
      const owner = await signUp(context, request.body, request.ip)
      return reply.code(201).header('location', `users/${owner.id}`).send(presentUser(owner))
    },
  )
}
