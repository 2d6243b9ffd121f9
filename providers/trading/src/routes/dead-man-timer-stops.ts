import type { Server } from '@platform/conventions/server'
import { zStopDeadManTimerResponse } from '@platform/schemas/trading'
import { presentTradingState } from '../domain/risk/present-trading-state.ts'
import { setDeadManTimer } from '../domain/risk/set-dead-man-timer.ts'
import type { RouteContext } from './route-context.ts'

export function addDeadManTimerStops(app: Server, context: RouteContext): void {
  app.delete(
    '/dead-man-timer',
    { onRequest: context.allowed('write'), schema: { response: { 200: zStopDeadManTimerResponse } } },
    async ({ claims }) => presentTradingState(await setDeadManTimer(context, claims.tenant, null)),
  )
}
