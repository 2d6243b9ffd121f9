import type { Server } from '@platform/conventions/server'
import { zGetAccountResponse } from '@platform/schemas/trading'
import { getAccount } from '../domain/risk/get-account.ts'
import type { RouteContext } from './route-context.ts'

export function addAccount(app: Server, context: RouteContext): void {
  app.get(
    '/account',
    { onRequest: context.allowed('read'), schema: { response: { 200: zGetAccountResponse } } },
    async ({ claims }) => getAccount(context, claims.tenant),
  )
}
