import { answerNotModified, etagOf, isNotModified, readIfMatch } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import { zGetRiskLimitsResponse, zSetRiskLimitsBody, zSetRiskLimitsResponse } from '@platform/schemas/trading'
import { getLimits } from '../domain/risk/get-limits.ts'
import { presentLimits } from '../domain/risk/present-limits.ts'
import { setLimits } from '../domain/risk/set-limits.ts'
import type { RouteContext } from './route-context.ts'

export function addRiskLimits(app: Server, context: RouteContext): void {
  const { allowed } = context

  app.get(
    '/risk-limits',
    { onRequest: allowed('read'), schema: { response: { 200: zGetRiskLimitsResponse } } },
    async (request, reply) => {
      const row = await getLimits(context, request.claims.tenant)
      if (isNotModified(request, row.limits_version)) return answerNotModified(reply, row.limits_version)
      return reply.header('etag', etagOf(row.limits_version)).send(presentLimits(row))
    },
  )

  app.put(
    '/risk-limits',
    { onRequest: allowed('manage'), schema: { body: zSetRiskLimitsBody, response: { 200: zSetRiskLimitsResponse } } },
    async (request, reply) => {
      const which = { tenant: request.claims.tenant, precondition: readIfMatch(request) }
      const row = await setLimits(context, which, request.body)
      return reply.header('etag', etagOf(row.limits_version)).send(presentLimits(row))
    },
  )
}
