import type { Server } from '@platform/conventions/server'
import { zCancelBacktestPath, zCancelBacktestResponse } from '@platform/schemas/trading'
import { cancelBacktest } from '../domain/backtests/cancel-backtest.ts'
import { presentBacktest } from '../domain/backtests/present-backtest.ts'
import type { RouteContext } from './route-context.ts'

export function addBacktestCancellations(app: Server, context: RouteContext): void {
  app.post(
    '/backtests/:backtestId/cancel',
    {
      onRequest: context.allowed('write'),
      schema: { params: zCancelBacktestPath, response: { 200: zCancelBacktestResponse } },
    },
    async ({ claims: { tenant }, params }) => presentBacktest(await cancelBacktest(context, { tenant, ...params })),
  )
}
