import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasCategory, hasRule, nobodysId, staleEtag } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { RuleListView, RuleView } from '../views/rule.ts'

const { category, openRule, problem, rule, ruleEtag, validationProblem } = examples
const { name, priority, categoryId, direction, amount, conditions } = rule
const newRule = { name, priority, categoryId, direction, amount, conditions }
const version = { ruleId: rule.id, etag: ruleEtag }
const versioned = { headers: { ETag: ruleEtag } }
const created = { headers: { ETag: ruleEtag, Location: `rules/${rule.id}` } }
const readsRule = [RuleView, { headers: ['ETag'] }] as const
const withCategory = bookkeeper.given('a category exists', hasCategory)
const withRule = withCategory.given('a rule exists', hasRule)
const withOpenRule = withCategory.given('a rule for any amount exists', hasRule)

test('the rules are listed', async () => {
  withRule.get('/financial/rules', ({ response }) => response(200).json({ items: [rule] })).reads(RuleListView)

  await expect(createSignedInClient().rules.list()).resolves.toEqual([{ id: rule.id, ...newRule }])
})

test('a rule for any amount is listed among the others', async () => {
  withOpenRule.get('/financial/rules', ({ response }) => response(200).json({ items: [openRule] })).reads(RuleListView)

  await expect(createSignedInClient().rules.list()).resolves.toMatchObject([{ direction: null, amount: null }])
})

test('a tenant without rules has an empty list', async () => {
  bookkeeper
    .given('the tenant has no rules')
    .get('/financial/rules', ({ response }) => response(200).json({ items: [] }))
    .reads(RuleListView)

  await expect(createSignedInClient().rules.list()).resolves.toEqual([])
})

test('a rule is shown with the version that a change is based on', async () => {
  withRule.get('/financial/rules/{ruleId}', ({ response }) => response(200, versioned).json(rule)).reads(...readsRule)

  await expect(createSignedInClient().rules.get(rule.id)).resolves.toEqual({
    etag: ruleEtag,
    value: { id: rule.id, ...newRule },
  })
})

test('a rule for any amount is shown', async () => {
  withOpenRule
    .get('/financial/rules/{ruleId}', ({ response }) => response(200, versioned).json(openRule))
    .reads(RuleView, { headers: ['ETag'], exactly: ['$.direction', '$.amount'] })

  await expect(createSignedInClient().rules.get(rule.id)).resolves.toMatchObject({
    value: { direction: null, amount: null },
  })
})

test("a rule that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/rules/{ruleId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such rule')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().rules.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a rule is added', async () => {
  withCategory.post('/financial/rules', ({ response }) => response(201, created).json(rule)).reads(...readsRule)

  await expect(createSignedInClient().rules.create(newRule)).resolves.toMatchObject({
    etag: ruleEtag,
    value: { id: rule.id, categoryId: category.id },
  })
})

test('a rule for either direction and any amount is added', async () => {
  withCategory
    .post('/financial/rules', ({ response }) =>
      response(201, created).json({ ...rule, direction: null, amount: null, conditions: matching }),
    )
    .reads(RuleView, { headers: ['ETag'], exactly: ['$.direction', '$.amount'] })

  const matching = [{ field: 'description', operator: 'matches', value: '^servers in \\w+$' } as const]
  const call = createSignedInClient().rules.create({ name, priority, categoryId, conditions: matching })

  await expect(call).resolves.toMatchObject({ value: { direction: null, amount: null, conditions: matching } })
})

test('a pattern that is none is named by its condition', async () => {
  withCategory
    .post('/financial/rules', ({ response }) =>
      response(422).json(validationProblem('#/conditions/0/value', 'Not a pattern: a bracket is missing')),
    )
    .reads(validationViewOf('#/conditions/0/value'))

  const broken = [{ field: 'description', operator: 'matches', value: '(servers' } as const]
  const call = createSignedInClient().rules.create({ ...newRule, conditions: broken })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/conditions/0/value' }] })
})

test('a rule into a category that does not exist is not added', async () => {
  bookkeeper
    .given('the tenant has no categories')
    .post('/financial/rules', ({ response }) =>
      response(422).json(validationProblem('#/categoryId', 'There is no such category')),
    )
    .reads(validationViewOf('#/categoryId'))

  const call = createSignedInClient().rules.create({ ...newRule, categoryId: nobodysId })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/categoryId' }] })
})

test('a rule is replaced', async () => {
  withRule
    .put('/financial/rules/{ruleId}', ({ response }) => response(200, versioned).json({ ...rule, priority: 200 }))
    .reads(RuleView, { headers: ['ETag'], exactly: ['$.priority'] })

  const call = createSignedInClient().rules.replace({ ...version, rule: { ...newRule, priority: 200 } })

  await expect(call).resolves.toMatchObject({ value: { priority: 200 } })
})

test('a rule is widened to any amount', async () => {
  withRule
    .put('/financial/rules/{ruleId}', ({ response }) => response(200, versioned).json(openRule))
    .reads(RuleView, { headers: ['ETag'], exactly: ['$.direction', '$.amount'] })

  const call = createSignedInClient().rules.replace({ ...version, rule: { ...newRule, direction: null, amount: null } })

  await expect(call).resolves.toMatchObject({ value: { direction: null, amount: null } })
})

test('a rule that somebody else has changed meanwhile is not overwritten', async () => {
  withRule
    .put('/financial/rules/{ruleId}', ({ response }) =>
      response(412).json(problem(412, 'precondition_failed', 'It was changed in the meantime')),
    )
    .reads(problemViewOf('precondition_failed'))

  const call = createSignedInClient().rules.replace({ ...version, etag: staleEtag, rule: newRule })

  await expect(call).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
})

test('a rule is removed', async () => {
  withRule.delete('/financial/rules/{ruleId}', ({ response }) => response(204).empty())

  await expect(createSignedInClient().rules.delete(version)).resolves.toBeUndefined()
})
