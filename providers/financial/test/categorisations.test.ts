import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { awaitTurn } from '../src/store/categorisations.ts'
import { addCategory, addRule, addTransaction, newTransaction, stranger } from './bank.ts'
import { countWaiting } from './count-waiting.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

async function run({ call }: TestFinancial, dryRun = false) {
  const { body } = await call('post', '/categorisations').send({ dryRun }).expect(200)
  return body
}

/** As many transactions as told, every tenth of a rent. */
async function seed({ db, tenant, clock }: TestFinancial, count: number): Promise<void> {
  await sql`
    insert into transactions (id, tenant_id, bank_reference, booked_on, amount, currency, counterparty, description, created_at)
    select gen_random_uuid(), ${tenant}::uuid, 'BANK-' || n, date '2026-01-01' - n % 365, n, 'EUR', 'Somebody',
      case when n % 10 = 0 then 'Rent' else 'Other' end, ${clock()}::timestamptz
    from generate_series(1, ${count}::integer) n`.execute(db)
}

test('a dry run tells what would change and changes nothing', async () => {
  await using financial = await startFinancial()
  const { id } = await addTransaction(financial)
  const categoryId = await addCategory(financial)
  const rule = await addRule(financial, { categoryId })
  const change = { transactionId: id, from: null, to: categoryId, ruleId: rule.id, ruleVersion: 1 }
  const told = { examined: 1, changed: 1, manual: 0, changes: [change] }
  expect(await run(financial, true)).toEqual({ dryRun: true, ...told })
  expect((await financial.call('get', `/transactions/${id}`).expect(200)).headers.etag).toBe('"1"')
  expect(await financial.db.selectFrom('categorisation_log').select('id').execute()).toEqual([])
  expect(await run(financial)).toEqual({ dryRun: false, ...told })
  const { body, headers } = await financial.call('get', `/transactions/${id}`).expect(200)
  expect([headers.etag, body]).toMatchObject(['"2"', { categoryId, categorySource: 'rule', ruleId: rule.id }])
})

test('the same again changes nothing', async () => {
  await using financial = await startFinancial()
  await addTransaction(financial)
  await addRule(financial, { categoryId: await addCategory(financial) })
  await run(financial)
  expect(await run(financial)).toEqual({ dryRun: false, examined: 1, changed: 0, manual: 0, changes: [] })
})

test('what somebody decided survives every run', async () => {
  await using financial = await startFinancial()
  const [hosting, travel] = [await addCategory(financial), await addCategory(financial, 'travel')]
  const { id } = await addTransaction(financial)
  await financial.call('patch', `/transactions/${id}`).set('if-match', '*').send({ categoryId: travel }).expect(200)
  await addRule(financial, { categoryId: hosting })
  expect(await run(financial)).toEqual({ dryRun: false, examined: 1, changed: 0, manual: 1, changes: [] })
  expect((await financial.call('get', `/transactions/${id}`).expect(200)).body.categoryId).toBe(travel)
})

test('a transaction that its rule no longer takes loses the category; a new version is named', async () => {
  await using financial = await startFinancial()
  const categoryId = await addCategory(financial)
  const rule = await addRule(financial, { categoryId })
  const [kept, lost] = [
    await addTransaction(financial),
    await addTransaction(financial, { bankReference: 'BANK-2', description: 'Other' }),
  ]
  const conditions = [{ field: 'description', operator: 'contains', value: 'servers' }]
  const wish = { name: 'Narrower', priority: 1, categoryId, conditions }
  await financial.call('put', `/rules/${rule.id}`).set('if-match', '"1"').send(wish).expect(200)
  const { changes } = await run(financial)
  expect(changes).toEqual([
    { transactionId: lost.id, from: categoryId, to: null, ruleId: null, ruleVersion: null },
    { transactionId: kept.id, from: categoryId, to: categoryId, ruleId: rule.id, ruleVersion: 2 },
  ])
  const log = await financial.db.selectFrom('categorisation_log').selectAll().orderBy('id').execute()
  expect(log.slice(2).map((entry) => [entry.transaction_id, entry.source, entry.rule_version])).toEqual([
    [lost.id, null, null],
    [kept.id, 'rule', 2],
  ])
})

test('a run does not reach another tenant', async () => {
  await using financial = await startFinancial()
  const { body: theirs } = await financial.call('post', '/transactions', stranger).send(newTransaction).expect(201)
  await addRule(financial, { categoryId: await addCategory(financial) })
  expect(await run(financial)).toMatchObject({ examined: 0, changed: 0 })
  const { body } = await financial.call('get', `/transactions/${theirs.id}`, stranger).expect(200)
  expect(body.categoryId).toBeNull()
})

test('several thousand are sorted in one go, with a hundred changes shown; two runs at once count each change once', async () => {
  await using financial = await startFinancial()
  await seed(financial, 5_000)
  const conditions = [{ field: 'description', operator: 'equals', value: 'rent' }]
  await addRule(financial, { categoryId: await addCategory(financial), conditions })
  const runs = await Promise.all([run(financial), run(financial)])
  expect(runs.map(({ changed }) => changed).toSorted((one, other) => one - other)).toEqual([0, 500])
  for (const { examined } of runs) expect(examined).toBe(5_000)
  expect(runs.map(({ changes }) => changes.length).toSorted((one, other) => one - other)).toEqual([0, 100])
  const { count } = await financial.db
    .selectFrom('categorisation_log')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(500)
})

test('what somebody decides while the rules run is theirs', async () => {
  await using financial = await startFinancial()
  const { db } = financial
  const [hosting, travel] = [await addCategory(financial), await addCategory(financial, 'travel')]
  const { id } = await addTransaction(financial)
  await addRule(financial, { categoryId: hosting })
  const rival = await db.startTransaction().execute()
  const manual = { category_id: travel, category_source: 'manual', version: 2 } as const
  await rival.updateTable('transactions').set(manual).where('id', '=', id).execute()
  const running = run(financial)
  await expect.poll(() => countWaiting(db)).toBe(1)
  await rival.commit().execute()
  expect(await running).toMatchObject({ examined: 1, changed: 0 })
  const { body } = await financial.call('get', `/transactions/${id}`).expect(200)
  expect([body.categoryId, body.categorySource]).toEqual([travel, 'manual'])
  expect(await db.selectFrom('categorisation_log').select('id').execute()).toEqual([])
})

test('runs take turns, and the one that waited goes by the rules as they are then', async () => {
  await using financial = await startFinancial()
  const { db, tenant } = financial
  const [hosting, travel] = [await addCategory(financial), await addCategory(financial, 'travel')]
  const { id } = await addTransaction(financial)
  const rule = await addRule(financial, { categoryId: hosting })
  const rival = await db.startTransaction().execute()
  await awaitTurn(rival, tenant)
  const running = run(financial)
  await expect.poll(() => countWaiting(db)).toBe(1)
  const wish = { name: 'Trips', priority: 1, categoryId: travel, conditions: [] }
  await financial.call('put', `/rules/${rule.id}`).set('if-match', '"1"').send(wish).expect(200)
  await rival.commit().execute()
  const change = { transactionId: id, from: null, to: travel, ruleId: rule.id, ruleVersion: 2 }
  expect((await running).changes).toEqual([change])
})
