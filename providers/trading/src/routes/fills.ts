import { pageLimit, presentPage, readPage } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import { zListFillsQuery, zListFillsResponse } from '@platform/schemas/trading'
import { presentFill } from '../domain/orders/present-fill.ts'
import { listFills } from '../store/fills.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListFillsQuery.extend({ limit: pageLimit })

export function addFills(app: Server, { allowed, db }: RouteContext): void {
  app.get(
    '/fills',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListFillsResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      return presentPage(await listFills(db, claims.tenant, { ...query, ...page }), page, presentFill)
    },
  )
}
