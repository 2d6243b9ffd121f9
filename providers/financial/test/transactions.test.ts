import { expect, test } from 'vitest'
import { addCategory, addRule, addTransaction, countTransactions, newTransaction, nobody, stranger } from './bank.ts'
import { startFinancial } from './start-financial.ts'

test('a new transaction is where Location leads, with the same validator', async () => {
  await using financial = await startFinancial()
  const added = await financial.call('post', '/transactions').send(newTransaction).expect(201)
  expect(added.body).toEqual({
    ...newTransaction,
    id: added.body.id,
    categoryId: null,
    categorySource: null,
    ruleId: null,
    ruleVersion: null,
    createdAt: '2026-01-15T09:30:00.000Z',
  })
  expect([added.headers['location'], added.headers.etag]).toEqual([`transactions/${added.body.id}`, '"1"'])
  const found = await financial.call('get', `/transactions/${added.body.id}`).expect(200)
  expect([found.body, found.headers.etag]).toEqual([added.body, '"1"'])
})

test('the rules sort a transaction as it comes in, and the record says so', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const conditions = [{ field: 'counterparty', operator: 'contains', value: 'HOSTING' }]
  const rule = await addRule(financial, { categoryId, conditions, direction: 'out' })
  const refund = { bankReference: 'BANK-2', amount: { amount: 4_599, currency: 'EUR' } }
  const [bill, back] = [await addTransaction(financial), await addTransaction(financial, refund)]
  expect(bill).toMatchObject({ categoryId, categorySource: 'rule', ruleId: rule.id, ruleVersion: 1 })
  expect(back).toMatchObject({ categoryId: null, categorySource: null, ruleId: null, ruleVersion: null })
  const log = await financial.db.selectFrom('categorisation_log').selectAll().execute()
  expect(log).toMatchObject([
    { transaction_id: bill.id, from_category_id: null, to_category_id: categoryId, rule_id: rule.id, rule_version: 1 },
  ])
})

test('a bank reference is taken once in a tenant', async () => {
  await using financial = await startFinancial()
  await addTransaction(financial)
  const other = { ...newTransaction, amount: { amount: 1, currency: 'EUR' } }
  const { body } = await financial.call('post', '/transactions').send(other).expect(409)
  expect([body.code, await countTransactions(financial)]).toEqual(['bank_reference_taken', 1])
  await financial.call('post', '/transactions', stranger).send(other).expect(201)
})

test('of twenty posts with one reference at once, one wins', async () => {
  await using financial = await startFinancial()
  const posts = Array.from({ length: 20 }, () => financial.call('post', '/transactions').send(newTransaction))
  const statuses = (await Promise.all(posts)).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
})

test('the latest booked comes first, page by page, none twice and none left out', async () => {
  await using financial = await startFinancial()
  const days = ['2026-01-02', '2026-01-03', '2026-01-01', '2026-01-03', '2026-01-02']
  for (const [index, bookedOn] of days.entries()) {
    await addTransaction(financial, { bankReference: `BANK-${index}`, bookedOn })
  }
  await financial.call('post', '/transactions', stranger).send(newTransaction).expect(201)
  const seen: string[][] = []
  let next: string | null = ''
  while (next !== null) {
    const { body }: { body: { items: { bankReference: string }[]; next: string | null } } = await financial
      .call('get', `/transactions?limit=2${next && `&cursor=${next}`}`)
      .expect(200)
    seen.push(body.items.map(({ bankReference }) => bankReference))
    next = body.next
  }
  expect(seen).toEqual([['BANK-3', 'BANK-1'], ['BANK-4', 'BANK-0'], ['BANK-2']])
})

test('the list is narrowed by days, both included, and by category', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  await addRule(financial, { categoryId, conditions: [{ field: 'description', operator: 'equals', value: 'rent' }] })
  for (const day of ['2026-01-01', '2026-01-02', '2026-01-03']) {
    const description = day === '2026-01-02' ? 'Rent' : 'Other'
    await addTransaction(financial, { bankReference: day, bookedOn: day, description })
  }
  const list = async (query: string) => {
    const { body } = await financial.call('get', `/transactions?${query}`).expect(200)
    return body.items.map(({ bookedOn }: { bookedOn: string }) => bookedOn)
  }
  expect(await list('bookedFrom=2026-01-02')).toEqual(['2026-01-03', '2026-01-02'])
  expect(await list('bookedTo=2026-01-02')).toEqual(['2026-01-02', '2026-01-01'])
  expect(await list('bookedFrom=2026-01-02&bookedTo=2026-01-02')).toEqual(['2026-01-02'])
  expect(await list(`categoryId=${categoryId}`)).toEqual(['2026-01-02'])
  expect(await list(`categoryId=${nobody}`)).toEqual([])
})

test.for([
  ['cursor=abc', 'query/cursor'],
  [`cursor=${Buffer.from(`2026-02-30_${nobody}`).toString('base64url')}`, 'query/cursor'],
  [`cursor=${Buffer.from(nobody).toString('base64url')}`, 'query/cursor'],
  ['limit=0', 'query/limit'],
  ['limit=201', 'query/limit'],
  ['limit=ten', 'query/limit'],
  ['bookedFrom=2026-02-30', 'query/bookedFrom'],
  ['bookedFrom=0000-01-01', 'query/bookedFrom'],
  ['bookedTo=0000-12-31', 'query/bookedTo'],
  ['categoryId=hosting', 'query/categoryId'],
] as const)('a list is not asked for by %s', async ([query, pointer]) => {
  await using financial = await startFinancial()
  const { body } = await financial.call('get', `/transactions?${query}`).expect(422)
  expect(body.errors).toMatchObject([{ pointer }])
})

test.for([
  ['a float', { amount: { amount: 1.5, currency: 'EUR' } }, '#/amount/amount'],
  ['a text', { amount: { amount: '1', currency: 'EUR' } }, '#/amount/amount'],
  ['2^53', { amount: { amount: 2 ** 53, currency: 'EUR' } }, '#/amount/amount'],
  ['an unknown currency', { amount: { amount: 1, currency: 'XXX' } }, '#/amount/currency'],
  ['a day that never was', { bookedOn: '2026-02-30' }, '#/bookedOn'],
  ['the year 0', { bookedOn: '0000-01-01' }, '#/bookedOn'],
  ['no reference', { bankReference: '' }, '#/bankReference'],
  ['an overlong reference', { bankReference: 'x'.repeat(101) }, '#/bankReference'],
  ['a NUL', { counterparty: 'a\0b' }, '#/counterparty'],
  ['half a surrogate pair', { description: '\ud800' }, '#/description'],
  ['an overlong description', { description: 'x'.repeat(501) }, '#/description'],
  ['an unknown field', { categoryId: nobody }, '#/categoryId'],
] as const)('nothing is written with %s', async ([, change, pointer]) => {
  await using financial = await startFinancial()
  const body = JSON.stringify({ ...newTransaction, ...change })
  const refused = await financial
    .call('post', '/transactions')
    .set('content-type', 'application/json')
    .send(body)
    .expect(422)
  expect(new Set(refused.body.errors.map((error: { pointer: string }) => error.pointer))).toEqual(new Set([pointer]))
  expect(await countTransactions(financial)).toBe(0)
})

test('the extremes that a bank may say are kept as they are', async () => {
  await using financial = await startFinancial()
  const extremes = {
    bankReference: '𝄞'.repeat(50),
    bookedOn: '9999-12-31',
    amount: { amount: -Number.MAX_SAFE_INTEGER, currency: 'CLF' },
    counterparty: '',
    description: '',
  }
  const { id } = await addTransaction(financial, extremes)
  const { body } = await financial.call('get', `/transactions/${id}`).expect(200)
  expect(body).toMatchObject(extremes)
})

test('what somebody decides is theirs until they give it back', async () => {
  await using financial = await startFinancial()
  const [hosting, travel] = [await addCategory(financial), await addCategory(financial, 'travel')]
  const rule = await addRule(financial, { categoryId: hosting })
  const { id } = await addTransaction(financial)
  const patch = (etag: string, categoryId: string | null) =>
    financial.call('patch', `/transactions/${id}`).set('if-match', etag).send({ categoryId })
  const byHand = await patch('"1"', travel).expect(200)
  expect(byHand.headers.etag).toBe('"2"')
  expect(byHand.body).toMatchObject({ categoryId: travel, categorySource: 'manual', ruleId: null, ruleVersion: null })
  expect((await patch('"2"', travel).expect(200)).headers.etag).toBe('"2"')
  const back = await patch('"2"', null).expect(200)
  expect([back.headers.etag, back.body.categoryId, back.body.ruleId]).toEqual(['"3"', hosting, rule.id])
  const log = await financial.db.selectFrom('categorisation_log').selectAll().orderBy('id').execute()
  expect(log.map((entry) => [entry.from_category_id, entry.to_category_id, entry.source])).toEqual([
    [null, hosting, 'rule'],
    [hosting, travel, 'manual'],
    [travel, hosting, 'rule'],
  ])
})

test('a category is changed on its latest version only', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const { id } = await addTransaction(financial)
  const patch = () => financial.call('patch', `/transactions/${id}`)
  await patch().send({ categoryId }).expect(428)
  for (const stale of ['"2"', 'W/"1"']) await patch().set('if-match', stale).send({ categoryId }).expect(412)
  await patch().set('if-match', '"9", "1"').send({ categoryId }).expect(200)
  await patch().set('if-match', '*').send({ categoryId: null }).expect(200)
})

test('nobody sees or sorts what is of another tenant, nor with a category of one', async () => {
  await using financial = await startFinancial()
  const foreign = await addCategory(financial, 'theirs', stranger)
  const { id } = await addTransaction(financial)
  const patch = (target: string, caller: object, categoryId: string | null) =>
    financial.call('patch', `/transactions/${target}`, caller).set('if-match', '*').send({ categoryId })
  await financial.call('get', `/transactions/${id}`, stranger).expect(404)
  await patch(id, stranger, null).expect(404)
  await patch(nobody, {}, null).expect(404)
  await financial.call('get', '/transactions/1').expect(422)
  for (const categoryId of [foreign, nobody]) {
    const { body } = await patch(id, {}, categoryId).expect(422)
    expect(body.errors).toMatchObject([{ pointer: '#/categoryId' }])
  }
})

test('writing takes the scope for it', async () => {
  await using financial = await startFinancial()
  const reader = { scope: 'financial:read' }
  await financial.call('get', '/transactions', reader).expect(200)
  await financial.call('get', '/transactions', { scope: 'account' }).expect(403)
  await financial.call('post', '/transactions', reader).send(newTransaction).expect(403)
  await financial.call('patch', `/transactions/${nobody}`, reader).send({}).expect(403)
  await financial.call('post', '/categorisations', reader).send({ dryRun: true }).expect(403)
  await financial.call('post', '/categories', reader).send({}).expect(403)
  await financial.call('post', '/rules', reader).send({}).expect(403)
})
