import { invalid } from '@platform/conventions/refusals'
import { pageLimit, presentPage, readPage } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zGetBacktestPath,
  zGetBacktestResponse,
  zListBacktestsQuery,
  zListBacktestsResponse,
  zListBacktestTradesPath,
  zListBacktestTradesQuery,
  zListBacktestTradesResponse,
  zStartBacktestBody,
  zStartBacktestResponse,
} from '@platform/schemas/trading'
import { getBacktest } from '../domain/backtests/get-backtest.ts'
import { presentBacktest, presentTrade } from '../domain/backtests/present-backtest.ts'
import { startBacktest } from '../domain/backtests/start-backtest.ts'
import { listTrades } from '../store/backtest-trades.ts'
import { listBacktests } from '../store/backtests.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListBacktestsQuery.extend({ limit: pageLimit })
const tradesQuery = zListBacktestTradesQuery.extend({ limit: pageLimit })

export function addBacktests(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/backtests',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListBacktestsResponse } } },
    async ({ claims: { tenant }, query }) => {
      const page = readPage(query)
      const backtests = await listBacktests(db, { tenant, strategyId: query.strategyId, ...page })
      return presentPage(backtests, page, presentBacktest)
    },
  )

  app.post(
    '/backtests',
    {
      onRequest: allowed('write'),
      schema: { body: zStartBacktestBody, response: { 202: zStartBacktestResponse } },
    },
    async ({ claims: { tenant, sub: actor }, body }, reply) => {
      const backtest = await startBacktest(context, { tenant, actor }, body)
      return reply.code(202).header('location', `backtests/${backtest.id}`).send(presentBacktest(backtest))
    },
  )

  app.get(
    '/backtests/:backtestId',
    { onRequest: allowed('read'), schema: { params: zGetBacktestPath, response: { 200: zGetBacktestResponse } } },
    async ({ claims: { tenant }, params }) => presentBacktest(await getBacktest(context, { tenant, ...params })),
  )

  app.get(
    '/backtests/:backtestId/trades',
    {
      onRequest: allowed('read'),
      schema: {
        params: zListBacktestTradesPath,
        querystring: tradesQuery,
        response: { 200: zListBacktestTradesResponse },
      },
    },
    async ({ claims: { tenant }, params: { backtestId }, query: { cursor, limit = 50 } }) => {
      const after = readNumber(cursor)
      await getBacktest(context, { tenant, backtestId })
      const trades = await listTrades(db, { backtestId, after, limit })
      const shown = trades.slice(0, limit)
      return {
        items: shown.map(presentTrade),
        next: trades.length > limit ? writeNumber(shown.at(-1)?.number) : null,
      }
    },
  )
}

/** A cursor is base64url of the last trade's number. */
function readNumber(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!/^\d{1,9}$/.test(text)) throw invalid('query/cursor', 'Not a cursor of this list: take `next` of a page.')
  return Number(text)
}

function writeNumber(number: number | undefined): string {
  return Buffer.from(String(number)).toString('base64url')
}
