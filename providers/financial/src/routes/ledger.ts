import type { Server } from '@platform/conventions/server'
import { zListBalancesResponse } from '@platform/schemas/financial'
import { listBalances } from '../store/ledger.ts'
import type { RouteContext } from './route-context.ts'

export function addLedger(app: Server, context: RouteContext): void {
  app.get(
    '/ledger/balances',
    { onRequest: context.allowed('read'), schema: { response: { 200: zListBalancesResponse } } },
    async ({ claims }) => {
      const balances = await listBalances(context.db, claims.tenant)
      return {
        items: balances.map(({ account, currency, amount }) => ({ account, currency, amount: amount.toString() })),
      }
    },
  )
}
