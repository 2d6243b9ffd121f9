import type { Server } from '@platform/conventions/server'
import { zGetPositionPath, zGetPositionResponse, zListPositionsResponse } from '@platform/schemas/trading'
import { getPosition } from '../domain/positions/get-position.ts'
import { presentPosition } from '../domain/positions/present-position.ts'
import { listPositions } from '../store/positions.ts'
import type { RouteContext } from './route-context.ts'

export function addPositions(app: Server, context: RouteContext): void {
  const { allowed, db, market } = context

  app.get(
    '/positions',
    { onRequest: allowed('read'), schema: { response: { 200: zListPositionsResponse } } },
    async ({ claims }) => ({
      items: (await listPositions(db, claims.tenant)).map((position) => presentPosition(market, position)),
    }),
  )

  app.get(
    '/positions/:symbol',
    { onRequest: allowed('read'), schema: { params: zGetPositionPath, response: { 200: zGetPositionResponse } } },
    async ({ claims, params }) => getPosition(context, { tenant: claims.tenant, ...params }),
  )
}
