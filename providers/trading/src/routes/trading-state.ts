import type { Server } from '@platform/conventions/server'
import {
  zGetTradingStateResponse,
  zSetDeadManTimerBody,
  zSetDeadManTimerResponse,
  zSetTradingStateBody,
  zSetTradingStateResponse,
} from '@platform/schemas/trading'
import { getTradingState } from '../domain/risk/get-trading-state.ts'
import { presentTradingState } from '../domain/risk/present-trading-state.ts'
import { setDeadManTimer } from '../domain/risk/set-dead-man-timer.ts'
import { setTradingState } from '../domain/risk/set-trading-state.ts'
import type { RouteContext } from './route-context.ts'

export function addTradingState(app: Server, context: RouteContext): void {
  const { allowed } = context

  app.get(
    '/trading-state',
    { onRequest: allowed('read'), schema: { response: { 200: zGetTradingStateResponse } } },
    async ({ claims }) => presentTradingState(await getTradingState(context, claims.tenant)),
  )

  app.put(
    '/trading-state',
    {
      onRequest: allowed('manage'),
      schema: { body: zSetTradingStateBody, response: { 200: zSetTradingStateResponse } },
    },
    async ({ claims, body }) =>
      presentTradingState(await setTradingState(context, { tenant: claims.tenant, user: claims.sub }, body)),
  )

  app.put(
    '/dead-man-timer',
    {
      onRequest: allowed('write'),
      schema: { body: zSetDeadManTimerBody, response: { 200: zSetDeadManTimerResponse } },
    },
    async ({ claims, body }) => presentTradingState(await setDeadManTimer(context, claims.tenant, body.seconds)),
  )
}
