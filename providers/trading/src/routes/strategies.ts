import { largerBody, pageLimit, presentPage, readPage } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  tradingOperations,
  zAddStrategyVersionBody,
  zAddStrategyVersionPath,
  zAddStrategyVersionResponse,
  zCreateStrategyBody,
  zCreateStrategyResponse,
  zGetStrategyPath,
  zGetStrategyResponse,
  zListStrategiesQuery,
  zListStrategiesResponse,
  zListStrategyVersionsPath,
  zListStrategyVersionsResponse,
  zStartStrategyBody,
  zStartStrategyPath,
  zStartStrategyResponse,
} from '@platform/schemas/trading'
import { addStrategyVersion } from '../domain/strategies/add-strategy-version.ts'
import { createStrategy } from '../domain/strategies/create-strategy.ts'
import { getStrategy } from '../domain/strategies/get-strategy.ts'
import { presentStrategy, presentStrategyWithRun, presentVersion } from '../domain/strategies/present-strategy.ts'
import { startStrategy } from '../domain/strategies/start-strategy.ts'
import { listStrategies, listVersions } from '../store/strategies.ts'
import { findLatestRuns } from '../store/strategy-runs.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListStrategiesQuery.extend({ limit: pageLimit })

export function addStrategies(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/strategies',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListStrategiesResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      const strategies = await listStrategies(db, { tenant: claims.tenant, ...page })
      const runs = await findLatestRuns(
        db,
        strategies.map(({ id }) => id),
      )
      return presentPage(strategies, page, (strategy) => presentStrategy(strategy, runs.get(strategy.id)))
    },
  )

  app.post(
    '/strategies',
    {
      ...largerBody(tradingOperations, 'createStrategy'),
      onRequest: allowed('write'),
      schema: { body: zCreateStrategyBody, response: { 201: zCreateStrategyResponse } },
    },
    async ({ claims: { tenant, sub: actor }, body }, reply) => {
      const strategy = await createStrategy(context, { tenant, actor }, body)
      return reply.code(201).header('location', `strategies/${strategy.id}`).send(presentStrategy(strategy, undefined))
    },
  )

  app.get(
    '/strategies/:strategyId',
    { onRequest: allowed('read'), schema: { params: zGetStrategyPath, response: { 200: zGetStrategyResponse } } },
    async ({ claims: { tenant }, params: { strategyId } }) => {
      const strategy = await getStrategy(context, { tenant, strategyId })
      return presentStrategy(strategy, (await findLatestRuns(db, [strategyId])).get(strategyId))
    },
  )

  app.get(
    '/strategies/:strategyId/versions',
    {
      onRequest: allowed('read'),
      schema: { params: zListStrategyVersionsPath, response: { 200: zListStrategyVersionsResponse } },
    },
    async ({ claims: { tenant }, params: { strategyId } }) => {
      await getStrategy(context, { tenant, strategyId })
      return { items: (await listVersions(db, strategyId)).map(presentVersion) }
    },
  )

  app.post(
    '/strategies/:strategyId/versions',
    {
      ...largerBody(tradingOperations, 'addStrategyVersion'),
      onRequest: allowed('write'),
      schema: {
        params: zAddStrategyVersionPath,
        body: zAddStrategyVersionBody,
        response: { 201: zAddStrategyVersionResponse },
      },
    },
    async ({ claims: { tenant, sub: actor }, params, body }, reply) => {
      const version = await addStrategyVersion(context, { tenant, actor, ...params }, body)
      return reply.code(201).send(presentVersion(version))
    },
  )

  app.post(
    '/strategies/:strategyId/start',
    {
      onRequest: allowed('write'),
      schema: { params: zStartStrategyPath, body: zStartStrategyBody, response: { 200: zStartStrategyResponse } },
    },
    async ({ claims: { tenant, sub: actor }, params, body: { version } }) => {
      const { strategy, run } = await startStrategy(context, { tenant, actor, ...params }, version)
      return presentStrategyWithRun(strategy, run)
    },
  )
}
