import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readVersioned, type Versioned } from '../http/read-versioned.ts'
import { RiskLimitsView } from '../views/risk-limits.ts'

const path = '/trading/risk-limits'

/** Limits to set. */
export type NewRiskLimits = RequestBody<typeof path, 'put'>

/** The limits in force; undefined when those are still the version named by `etag`. */
export async function getRiskLimits(
  send: Send,
  { etag, ...options }: CallOptions & { etag?: string } = {},
): Promise<Versioned<RiskLimitsView> | undefined> {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag }
  const answer = await send({ method: 'GET', path, headers }, options)
  return answer.status === 304 ? undefined : readVersioned(answer, RiskLimitsView)
}

/** Sets the limits; working orders stay. */
export async function setRiskLimits(
  send: Send,
  { etag, limits }: { etag: string; limits: NewRiskLimits },
  options?: CallOptions,
): Promise<Versioned<RiskLimitsView>> {
  const request = { method: 'PUT', path, headers: { 'If-Match': etag }, body: limits } as const
  return readVersioned(await send(request, options), RiskLimitsView)
}
