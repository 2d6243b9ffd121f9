import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import type { Page } from '../views/page.ts'
import { StrategyPageView, StrategyVersionListView, StrategyVersionView, StrategyView } from '../views/strategy.ts'

const all = '/trading/strategies'
const one = '/trading/strategies/{strategyId}'
const versions = '/trading/strategies/{strategyId}/versions'

/** A strategy to add, with its first version. */
export type NewStrategy = RequestBody<typeof all, 'post'>

/** A version to add. */
export type NewStrategyVersion = RequestBody<typeof versions, 'post'>

/** Which page of the strategies. */
export type StrategyQuery = RequestQuery<typeof all>

/** The strategies, newest first. */
export async function listStrategies(
  send: Send,
  query: StrategyQuery = {},
  options?: CallOptions,
): Promise<Page<StrategyView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), StrategyPageView)
}

/** One strategy. */
export async function getStrategy(send: Send, strategyId: string, options?: CallOptions): Promise<StrategyView> {
  return readAnswer(await send({ method: 'GET', path: one, params: { strategyId } }, options), StrategyView)
}

/** Adds a strategy. */
export async function createStrategy(send: Send, strategy: NewStrategy, options?: CallOptions): Promise<StrategyView> {
  return readAnswer(await send({ method: 'POST', path: all, body: strategy }, options), StrategyView)
}

/** Its versions, latest first. */
export async function listStrategyVersions(
  send: Send,
  strategyId: string,
  options?: CallOptions,
): Promise<StrategyVersionView[]> {
  const answer = await send({ method: 'GET', path: versions, params: { strategyId } }, options)
  return readAnswer(answer, StrategyVersionListView).items
}

/** Adds a version; a running strategy goes on with its own. */
export async function addStrategyVersion(
  send: Send,
  { strategyId, version }: { strategyId: string; version: NewStrategyVersion },
  options?: CallOptions,
): Promise<StrategyVersionView> {
  const request = { method: 'POST', path: versions, params: { strategyId }, body: version } as const
  return readAnswer(await send(request, options), StrategyVersionView)
}

/** Lets a version trade. */
export async function startStrategy(
  send: Send,
  { strategyId, version }: { strategyId: string; version: number },
  options?: CallOptions,
): Promise<StrategyView> {
  const request = { method: 'POST', path: `${one}/start`, params: { strategyId }, body: { version } } as const
  return readAnswer(await send(request, options), StrategyView)
}

/** Stops it and cancels its working orders. */
export async function stopStrategy(send: Send, strategyId: string, options?: CallOptions): Promise<StrategyView> {
  const path = `${one}/stop` as const
  return readAnswer(await send({ method: 'POST', path, params: { strategyId } }, options), StrategyView)
}
