import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { readVersioned, type Versioned } from '../http/read-versioned.ts'
import { RuleListView, RuleView } from '../views/rule.ts'

const all = '/financial/rules'
const one = '/financial/rules/{ruleId}'

/** A rule to add, or to put in another's place. */
export type NewRule = RequestBody<typeof all, 'post'>

/** The version of a rule that a change is based on. */
export interface RuleVersion {
  ruleId: string
  etag: string
}

/** All rules, in the order in which they are tried. */
export async function listRules(send: Send, options?: CallOptions): Promise<RuleView[]> {
  return readAnswer(await send({ method: 'GET', path: all }, options), RuleListView).items
}

/** One rule. */
export async function getRule(send: Send, ruleId: string, options?: CallOptions): Promise<Versioned<RuleView>> {
  return readVersioned(await send({ method: 'GET', path: one, params: { ruleId } }, options), RuleView)
}

/** Adds a rule. */
export async function createRule(send: Send, rule: NewRule, options?: CallOptions): Promise<Versioned<RuleView>> {
  return readVersioned(await send({ method: 'POST', path: all, body: rule }, options), RuleView)
}

/** Replaces a rule; what its earlier version decided stays until the rules run again. */
export async function replaceRule(
  send: Send,
  { ruleId, etag, rule }: RuleVersion & { rule: NewRule },
  options?: CallOptions,
): Promise<Versioned<RuleView>> {
  const request = { method: 'PUT', path: one, params: { ruleId }, headers: { 'If-Match': etag }, body: rule } as const
  return readVersioned(await send(request, options), RuleView)
}

/** Removes a rule. */
export async function deleteRule(send: Send, { ruleId, etag }: RuleVersion, options?: CallOptions): Promise<void> {
  await send({ method: 'DELETE', path: one, params: { ruleId }, headers: { 'If-Match': etag } }, options)
}
