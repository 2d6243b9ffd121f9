import type { Server } from '@platform/conventions/server'
import { zStopStrategyPath, zStopStrategyResponse } from '@platform/schemas/trading'
import { presentStrategyWithRun } from '../domain/strategies/present-strategy.ts'
import { stopStrategy } from '../domain/strategies/stop-strategy.ts'
import type { RouteContext } from './route-context.ts'

export function addStrategyStops(app: Server, context: RouteContext): void {
  app.post(
    '/strategies/:strategyId/stop',
    {
      onRequest: context.allowed('write'),
      schema: { params: zStopStrategyPath, response: { 200: zStopStrategyResponse } },
    },
    async ({ claims: { tenant }, params }) => {
      const { strategy, run } = await stopStrategy(context, { tenant, ...params })
      return presentStrategyWithRun(strategy, run)
    },
  )
}
