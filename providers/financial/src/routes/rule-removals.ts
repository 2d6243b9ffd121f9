import { readIfMatch } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import { zDeleteRulePath, zDeleteRuleResponse } from '@platform/schemas/financial'
import { deleteRule } from '../domain/rules/delete-rule.ts'
import type { RouteContext } from './route-context.ts'

export function addRuleRemovals(app: Server, context: RouteContext): void {
  app.delete(
    '/rules/:ruleId',
    {
      onRequest: context.allowed('write'),
      schema: { params: zDeleteRulePath, response: { 204: zDeleteRuleResponse } },
    },
    async (request, reply) => {
      const { tenant: tenantId, sub: actor } = request.claims
      await deleteRule(context, { tenantId, actor, ...request.params, precondition: readIfMatch(request) })
      return reply.code(204).send()
    },
  )
}
