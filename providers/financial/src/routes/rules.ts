import { etagOf, readIfMatch } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCreateRuleBody,
  zCreateRuleResponse,
  zGetRulePath,
  zGetRuleResponse,
  zListRulesResponse,
  zReplaceRuleBody,
  zReplaceRulePath,
  zReplaceRuleResponse,
} from '@platform/schemas/financial'
import { createRule } from '../domain/rules/create-rule.ts'
import { getRule } from '../domain/rules/get-rule.ts'
import { replaceRule } from '../domain/rules/replace-rule.ts'
import { listRules } from '../store/rules.ts'
import { presentRule } from './present-transaction.ts'
import type { RouteContext } from './route-context.ts'

export function addRules(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/rules',
    { onRequest: allowed('read'), schema: { response: { 200: zListRulesResponse } } },
    async ({ claims }) => ({ items: (await listRules(db, claims.tenant)).map(presentRule) }),
  )

  app.post(
    '/rules',
    { onRequest: allowed('write'), schema: { body: zCreateRuleBody, response: { 201: zCreateRuleResponse } } },
    async ({ claims: { tenant: tenantId, sub: actor }, body }, reply) => {
      const rule = await createRule(context, { tenantId, actor }, body)
      return reply
        .code(201)
        .header('location', `rules/${rule.id}`)
        .header('etag', etagOf(rule.version))
        .send(presentRule(rule))
    },
  )

  app.get(
    '/rules/:ruleId',
    { onRequest: allowed('read'), schema: { params: zGetRulePath, response: { 200: zGetRuleResponse } } },
    async ({ claims, params }, reply) => {
      const rule = await getRule(context, claims.tenant, params.ruleId)
      return reply.header('etag', etagOf(rule.version)).send(presentRule(rule))
    },
  )

  app.put(
    '/rules/:ruleId',
    {
      onRequest: allowed('write'),
      schema: { params: zReplaceRulePath, body: zReplaceRuleBody, response: { 200: zReplaceRuleResponse } },
    },
    async (request, reply) => {
      const { tenant: tenantId, sub: actor } = request.claims
      const which = { tenantId, actor, ...request.params, precondition: readIfMatch(request) }
      const rule = await replaceRule(context, which, request.body)
      return reply.header('etag', etagOf(rule.version)).send(presentRule(rule))
    },
  )
}
