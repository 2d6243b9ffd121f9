import { expect, test } from 'vitest'
import { lockRule, replaceRule } from '../src/store/rules.ts'
import { addCategory, addRule, addTransaction, nobody, stranger } from './bank.ts'
import { countWaiting } from './count-waiting.ts'
import { startFinancial } from './start-financial.ts'

test('categories come by code, and a code is taken once in a tenant', async () => {
  await using financial = await startFinancial()
  for (const code of ['travel', 'hosting', 'b-2']) await addCategory(financial, code)
  await addCategory(financial, 'hosting', stranger)
  const { body } = await financial.call('get', '/categories').expect(200)
  expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['b-2', 'hosting', 'travel'])
  const taken = await financial.call('post', '/categories').send({ code: 'travel', name: 'Trips' }).expect(409)
  expect(taken.body.code).toBe('category_code_taken')
  const bad = await financial.call('post', '/categories').send({ code: 'Trips!', name: '' }).expect(422)
  expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/code', '#/name'])
})

test('a new rule is where Location leads; rules are listed in the order in which they are tried', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const rule = {
    name: 'What the data centre bills',
    priority: 100,
    categoryId,
    direction: 'out',
    amount: { currency: 'EUR', maximum: 100_000 },
    conditions: [{ field: 'counterparty', operator: 'matches', value: '^example (hosting|cloud)' }],
  }
  const added = await financial.call('post', '/rules').send(rule).expect(201)
  expect(added.body).toEqual({ ...rule, id: added.body.id, version: 1, createdAt: '2026-01-15T09:30:00.000Z' })
  expect([added.headers['location'], added.headers.etag]).toEqual([`rules/${added.body.id}`, '"1"'])
  const found = await financial.call('get', `/rules/${added.body.id}`).expect(200)
  expect([found.body, found.headers.etag]).toEqual([added.body, '"1"'])
  const high = await addRule(financial, { categoryId, priority: 10_000 })
  const tie = await addRule(financial, { categoryId, priority: 100 })
  const { body } = await financial.call('get', '/rules').expect(200)
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([high.id, added.body.id, tie.id])
  expect(body.items[0]).toMatchObject({ direction: null, amount: null })
})

test('among equals the older rule decides, and a higher priority before both', async () => {
  await using financial = await startFinancial()
  const [first, second, third] = [
    await addCategory(financial, 'a'),
    await addCategory(financial, 'b'),
    await addCategory(financial, 'c'),
  ]
  await addRule(financial, { categoryId: first })
  await addRule(financial, { categoryId: second })
  expect((await addTransaction(financial)).categoryId).toBe(first)
  await addRule(financial, { categoryId: third, priority: 101 })
  expect((await addTransaction(financial, { bankReference: 'BANK-2' })).categoryId).toBe(third)
})

test('a rule is replaced by its next version; what the earlier one decided keeps saying so', async () => {
  await using financial = await startFinancial()
  const [hosting, travel] = [await addCategory(financial), await addCategory(financial, 'travel')]
  const { id } = await addRule(financial, { categoryId: hosting, name: 'First' })
  const before = await addTransaction(financial)
  const next = { name: 'Second', priority: 1, categoryId: travel, conditions: [] }
  const replaced = await financial.call('put', `/rules/${id}`).set('if-match', '"1"').send(next).expect(200)
  expect([replaced.headers.etag, replaced.body]).toMatchObject(['"2"', { ...next, version: 2 }])
  const { body } = await financial.call('get', `/transactions/${before.id}`).expect(200)
  expect(body).toMatchObject({ categoryId: hosting, ruleId: id, ruleVersion: 1 })
  const after = await addTransaction(financial, { bankReference: 'BANK-2' })
  expect(after).toMatchObject({ categoryId: travel, ruleId: id, ruleVersion: 2 })
  const versions = await financial.db
    .selectFrom('rule_versions')
    .select(['version', 'name'])
    .orderBy('version')
    .execute()
  expect(versions).toEqual([
    { version: 1, name: 'First' },
    { version: 2, name: 'Second' },
  ])
})

test('of two replacements based on one version, one is written', async () => {
  await using financial = await startFinancial()
  const { db, tenant: tenantId, clock } = financial
  const categoryId = await addCategory(financial)
  const { id: ruleId } = await addRule(financial, { categoryId })
  const rival = await db.startTransaction().execute()
  const rule = await lockRule(rival, { tenantId, ruleId })
  if (rule === undefined) throw new Error('The rule is not there.')
  await replaceRule(rival, rule, { columns: { ...rule, name: 'Theirs' }, actor: 'rival', at: clock() })
  const wish = { name: 'Mine', priority: 1, categoryId, conditions: [] }
  const put = financial.call('put', `/rules/${ruleId}`).set('if-match', '"1"').send(wish)
  const answered = put.then(({ status }) => status)
  await expect.poll(() => countWaiting(db)).toBe(1)
  await rival.commit().execute()
  expect(await answered).toBe(412)
  expect((await financial.call('get', `/rules/${ruleId}`).expect(200)).body).toMatchObject({
    name: 'Theirs',
    version: 2,
  })
})

test('a rule that is removed decides nothing more, and what it decided still names it', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const { id } = await addRule(financial, { categoryId })
  const before = await addTransaction(financial)
  await financial.call('delete', `/rules/${id}`).expect(428)
  await financial.call('delete', `/rules/${id}`).set('if-match', '"2"').expect(412)
  await financial.call('delete', `/rules/${id}`).set('if-match', '"1"').expect(204)
  for (const method of ['get', 'delete'] as const) {
    await financial.call(method, `/rules/${id}`).set('if-match', '*').expect(404)
  }
  expect((await financial.call('get', '/rules').expect(200)).body.items).toEqual([])
  const { body } = await financial.call('get', `/transactions/${before.id}`).expect(200)
  expect(body.ruleId).toBe(id)
  expect((await addTransaction(financial, { bankReference: 'BANK-2' })).categoryId).toBeNull()
})

test('a rule of another tenant is not there, nor is its category', async () => {
  await using financial = await startFinancial()
  const [categoryId, foreign] = [await addCategory(financial), await addCategory(financial, 'theirs', stranger)]
  const { id } = await addRule(financial, { categoryId })
  const wish = { name: 'Mine', priority: 1, categoryId: foreign, conditions: [] }
  await financial.call('get', `/rules/${id}`, stranger).expect(404)
  await financial.call('put', `/rules/${id}`, stranger).set('if-match', '*').send(wish).expect(404)
  await financial.call('delete', `/rules/${id}`, stranger).set('if-match', '*').expect(404)
  for (const one of [foreign, nobody]) {
    const refused = [
      await financial
        .call('post', '/rules')
        .send({ ...wish, categoryId: one })
        .expect(422),
      await financial
        .call('put', `/rules/${id}`)
        .set('if-match', '*')
        .send({ ...wish, categoryId: one })
        .expect(422),
    ]
    for (const { body } of refused) expect(body.errors).toMatchObject([{ pointer: '#/categoryId' }])
  }
})

test.for([
  ['a group that does not end', '(a', '#/conditions/1/value'],
  ['a backreference', '(a)\\1', '#/conditions/1/value'],
  ['a look-ahead', '(?=a)', '#/conditions/1/value'],
  ['repetitions beyond measure', '((a{100}){100}){100}', '#/conditions/1/value'],
] as const)('a rule does not take %s as its pattern', async ([, value, pointer]) => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const conditions = [
    { field: 'description', operator: 'contains', value: '(' },
    { field: 'description', operator: 'matches', value },
  ]
  const wish = { name: 'Mine', priority: 1, categoryId, conditions }
  const { body } = await financial.call('post', '/rules').send(wish).expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
})

test.for([
  ['an unknown currency', { currency: 'XXX' }, '#/amount/currency'],
  ['a range that nothing is in', { currency: 'EUR', minimum: 2, maximum: 1 }, '#/amount/maximum'],
  ['a maximum below zero', { currency: 'EUR', maximum: -1 }, '#/amount/maximum'],
] as const)('a rule does not take %s', async ([, amount, pointer]) => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const wish = { name: 'Mine', priority: 1, categoryId, amount, conditions: [] }
  const { body } = await financial.call('post', '/rules').send(wish).expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
})

test('a pattern that would hang other engines is tried in no time', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  await addRule(financial, { categoryId, conditions: [{ field: 'description', operator: 'matches', value: '(a+)+$' }] })
  const started = performance.now()
  const { categoryId: none } = await addTransaction(financial, { description: `${'a'.repeat(499)}!` })
  expect(none).toBeNull()
  expect(performance.now() - started).toBeLessThan(2_000)
})
