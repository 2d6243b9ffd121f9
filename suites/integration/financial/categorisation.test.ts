import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Device } from '../auth/people.ts'
import { bodies } from './arrange.ts'
import { test } from './financial-test.ts'

const berth = { field: 'description', operator: 'contains', value: 'berth' }

/** A bookkeeper's way to say things. */
function createLedgerHand({ expect: demand }: Device) {
  return {
    async category(name: string): Promise<string> {
      return (await demand(201, 'createCategory', { body: { code: name, name } })).body.id
    },
    async rule(categoryId: string, rule: object = {}) {
      const body = { name: 'Rule', priority: 10, categoryId, conditions: [berth], ...rule }
      return (await demand(201, 'createRule', { body })).body
    },
    async book(transaction: object = {}) {
      return (await demand(201, 'createTransaction', { body: { ...bodies.transaction(), ...transaction } })).body
    },
    async read(transactionId: string) {
      return (await demand(200, 'getTransaction', { path: { transactionId } })).body
    },
    async choose(transactionId: string, categoryId: string | null) {
      const request = { path: { transactionId }, headers: { 'if-match': '*' }, body: { categoryId } }
      return (await demand(200, 'categoriseTransaction', request)).body
    },
    async run(dryRun = false) {
      return (await demand(200, 'categoriseTransactions', { body: { dryRun } })).body
    },
  }
}

test('the rule of the highest priority decides, of equals the older, and its id and version are kept', async ({
  owner,
  books,
}) => {
  const hand = createLedgerHand(owner)
  const [low, old, young] = [await hand.category('low'), await hand.category('old'), await hand.category('young')]
  await hand.rule(low, { priority: 1 })
  const first = await hand.rule(old, { priority: 20 })
  await hand.rule(young, { priority: 20 })
  const booked = await hand.book()
  const expected = { categoryId: old, categorySource: 'rule', ruleId: first.id, ruleVersion: 1 }
  expect(booked).toMatchObject(expected)
  expect(await hand.read(booked.id)).toEqual(booked)
  expect(await hand.book({ description: 'Coffee' })).toMatchObject({ categoryId: null, ruleId: null })
  const log = await books.rows(
    'select transaction_id, to_category_id, source, rule_id, rule_version from categorisation_log where tenant_id = $1',
  )
  expect(log).toEqual([
    { transaction_id: booked.id, to_category_id: old, source: 'rule', rule_id: first.id, rule_version: 1 },
  ])
})

test('a rule that is changed has a new version; what the old one decided says so until the rules run again', async ({
  owner,
  books,
}) => {
  const hand = createLedgerHand(owner)
  const [before, after] = [await hand.category('before'), await hand.category('after')]
  const rule = await hand.rule(before)
  const booked = await hand.book()
  const body = { name: 'Rule', priority: 10, categoryId: after, conditions: [berth] }
  const change = { path: { ruleId: rule.id }, headers: { 'if-match': '"1"' }, body }
  expect((await owner.expect(200, 'replaceRule', change)).body.version).toBe(2)
  expect((await owner.call('replaceRule', change)).status).toBe(412)
  expect(await hand.read(booked.id)).toMatchObject({ categoryId: before, ruleVersion: 1 })
  expect(await hand.run()).toMatchObject({ examined: 1, changed: 1, manual: 0 })
  expect(await hand.read(booked.id)).toMatchObject({ categoryId: after, ruleId: rule.id, ruleVersion: 2 })
  expect(await hand.run(), 'the same again changes nothing').toMatchObject({ changed: 0, changes: [] })
  const versions = await books.rows('select version, category_id from rule_versions where tenant_id = $1 order by 1')
  expect(versions).toEqual([
    { version: 1, category_id: before },
    { version: 2, category_id: after },
  ])
})

test('a dry run tells all that would change, and changes nothing', async ({ owner, books }) => {
  const hand = createLedgerHand(owner)
  const booked = await hand.book()
  const category = await hand.category('harbour')
  const rule = await hand.rule(category)
  const before = await books.counts()
  const change = { transactionId: booked.id, from: null, to: category, ruleId: rule.id, ruleVersion: 1 }
  expect(await hand.run(true)).toEqual({ dryRun: true, examined: 1, changed: 1, manual: 0, changes: [change] })
  expect(await hand.read(booked.id)).toEqual(booked)
  expect(await books.counts()).toEqual(before)
  expect(await hand.run(), 'as it then is').toMatchObject({ dryRun: false, changed: 1, changes: [change] })
})

test('what somebody has decided stays, whatever the rules say, until it is given back to them', async ({ owner }) => {
  const hand = createLedgerHand(owner)
  const [ruled, chosen] = [await hand.category('ruled'), await hand.category('chosen')]
  await hand.rule(ruled)
  const { id } = await hand.book()
  const manual = { categoryId: chosen, categorySource: 'manual', ruleId: null, ruleVersion: null }
  expect(await hand.choose(id, chosen)).toMatchObject(manual)
  expect(await hand.run()).toMatchObject({ examined: 1, changed: 0, manual: 1 })
  expect(await hand.read(id)).toMatchObject(manual)
  expect(await hand.choose(id, null)).toMatchObject({ categoryId: ruled, categorySource: 'rule' })
})

test('a bank reference is booked once in a tenant, also by ten at once', async ({ owner, people, books }) => {
  const body = { ...bodies.transaction(), bankReference: 'FT26015-1' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => owner.call('createTransaction', { body })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  expect(await books.rows('select count(*)::int from transactions where tenant_id = $1')).toEqual([{ count: 1 }])
  const stranger = await people.owner()
  await stranger.expect(201, 'createTransaction', { body })
})

test('a refund is no sale: the direction is the sign’s, and amounts are compared without it', async ({ owner }) => {
  const hand = createLedgerHand(owner)
  const [spent, refunded] = [await hand.category('spent'), await hand.category('refunded')]
  const amount = { currency: 'GBP', minimum: 1_000, maximum: 2_000 }
  await hand.rule(spent, { direction: 'out', amount })
  await hand.rule(refunded, { direction: 'in', amount })
  const book = async (amount: number, currency = 'GBP') =>
    (await hand.book({ bankReference: randomUUID(), amount: { amount, currency } })).categoryId
  expect([await book(-1_000), await book(-2_000), await book(1_000), await book(2_000)]).toEqual([
    spent,
    spent,
    refunded,
    refunded,
  ])
  expect([await book(-999), await book(2_001), await book(-1_500, 'EUR')]).toEqual([null, null, null])
})

test.for([
  ['composed and decomposed letters', 'café', 'CAFE\u0301 CENTRAL'],
  ['Greek of both forms of sigma', 'οδος', 'ΟΔΟΣ'],
  ['full-width letters', 'berth', 'ＢＥＲＴＨ 12'],
] as const)('%s are the same text to a rule', async ([, value, description], { owner }) => {
  const hand = createLedgerHand(owner)
  const category = await hand.category('same')
  await hand.rule(category, { conditions: [{ ...berth, value }] })
  expect((await hand.book({ description })).categoryId).toBe(category)
})

test('a pattern that would take for ever elsewhere takes no time here, and one that RE2 has not is refused', async ({
  owner,
  books,
}) => {
  const hand = createLedgerHand(owner)
  const category = await hand.category('pattern')
  await hand.rule(category, { conditions: [{ field: 'description', operator: 'matches', value: '^(a+)+$' }] })
  const started = performance.now()
  await hand.book({ description: `${'a'.repeat(499)}!` })
  expect(performance.now() - started).toBeLessThan(2_000)
  expect((await hand.book({ description: 'a'.repeat(500) })).categoryId).toBe(category)
  const before = await books.counts()
  for (const value of ['(a)\\1', '(?=a)', '(', '(((a{9}){9}){9}){9}', '[z-a]']) {
    const conditions = [berth, { field: 'description', operator: 'matches', value }]
    const body = { name: 'Rule', priority: 1, categoryId: category, conditions }
    const refused = await owner.expect(422, 'createRule', { body })
    expect([value, ...refused.body.errors.map(({ pointer }) => pointer)]).toEqual([value, '#/conditions/1/value'])
  }
  expect(await books.counts()).toEqual(before)
})
