import { expect, test } from 'vitest'
import { sell } from '../../../test/sell.ts'
import { startFinancial, type TestFinancial } from '../../../test/start-financial.ts'
import { type NewAllocation, receive, release, reserve, reverse, settle } from './allocate.ts'

type Step = (db: TestFinancial['db'], allocation: NewAllocation) => Promise<unknown>

/** An invoice of 10,000 euro cents, and what happens to parts of it. */
async function startAllocating(sale: Parameters<typeof sell>[1] = {}) {
  const financial = await startFinancial()
  const { invoiceId } = await sell(financial, sale)
  const { db, tenant: tenantId, clock } = financial
  return {
    financial,
    act: (step: Step, amount: number, said: Partial<NewAllocation> = {}) =>
      step(db, { tenantId, invoiceId, amount, currency: 'EUR', at: clock(), ...said }),
    read: async () => {
      const { status, paid, pending, version } = await db
        .selectFrom('invoices')
        .selectAll()
        .where('id', '=', invoiceId)
        .executeTakeFirstOrThrow()
      return `${status}: ${paid} paid, ${pending} pending, version ${version}`
    },
    [Symbol.asyncDispose]: () => financial[Symbol.asyncDispose](),
  }
}

test('what is collected is pending, then paid, part by part', async () => {
  await using allocating = await startAllocating()
  const { act, read, financial } = allocating
  financial.clock.advance(5)
  await act(reserve, 4_000)
  expect(await read()).toBe('issued: 0 paid, 4000 pending, version 2')
  await act(reserve, 6_000)
  expect(await read()).toBe('issued: 0 paid, 10000 pending, version 3')
  await act(settle, 4_000)
  expect(await read()).toBe('partially_paid: 4000 paid, 6000 pending, version 4')
  await act(settle, 6_000)
  expect(await read()).toBe('paid: 10000 paid, 0 pending, version 5')
  const { updated_at } = await financial.db.selectFrom('invoices').select('updated_at').executeTakeFirstOrThrow()
  expect(updated_at).toEqual(financial.clock())
})

test('what arrives is paid at once', async () => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  await act(receive, 1)
  expect(await read()).toBe('partially_paid: 1 paid, 0 pending, version 2')
  await act(receive, 9_999)
  expect(await read()).toBe('paid: 10000 paid, 0 pending, version 3')
})

test('what is not collected after all is due again', async () => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  await act(receive, 2_000)
  await act(reserve, 8_000)
  await act(release, 8_000)
  expect(await read()).toBe('partially_paid: 2000 paid, 0 pending, version 4')
  await act(reserve, 8_000)
})

test('what was taken back is owed again', async () => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  await act(receive, 4_000)
  await act(receive, 6_000)
  await act(reverse, 4_000)
  expect(await read()).toBe('partially_paid: 6000 paid, 0 pending, version 4')
  await act(reverse, 6_000)
  expect(await read()).toBe('issued: 0 paid, 0 pending, version 5')
  await act(receive, 10_000)
})

test.for([
  ['reserve', reserve],
  ['receive', receive],
] as const)('%s takes no more than is due, counting what is pending and paid', async ([, take]) => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  await act(receive, 3_000)
  await act(reserve, 3_000)
  await expect(act(take, 4_001)).rejects.toMatchObject({ code: 'amount_exceeds_due' })
  expect(await read()).toBe('partially_paid: 3000 paid, 3000 pending, version 3')
  await act(take, 4_000)
})

test.for(['draft', 'void'] as const)('nothing is taken for a %s', async (status) => {
  await using allocating = await startAllocating({ status })
  const { act, read } = allocating
  for (const take of [reserve, receive]) {
    await expect(act(take, 1)).rejects.toMatchObject({ code: 'invoice_not_payable' })
  }
  expect(await read()).toBe(`${status}: 0 paid, 0 pending, version 1`)
})

test('nothing is taken for what is paid', async () => {
  await using allocating = await startAllocating()
  const { act } = allocating
  await act(receive, 10_000)
  for (const take of [reserve, receive]) {
    await expect(act(take, 1)).rejects.toMatchObject({ code: 'invoice_not_payable' })
  }
})

test.for([
  ['another tenant', { tenantId: 'b0000000-0000-4000-8000-000000000001' }, '#/invoiceId'],
  ['another invoice', { invoiceId: '01980a5e-7c00-7000-8000-00000000ffff' }, '#/invoiceId'],
  ['another currency', { currency: 'USD' }, '#/amount/currency'],
] as const)('nothing is taken for %s', async ([, said, pointer]) => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  for (const take of [reserve, receive]) {
    await expect(act(take, 1, said)).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer }] })
  }
  expect(await read()).toBe('issued: 0 paid, 0 pending, version 1')
})

test.for([
  ['settle', settle],
  ['release', release],
  ['reverse', reverse],
] as const)('%s takes no more than there is, and says that books and payments disagree', async ([, give]) => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  await act(receive, 3_000)
  await act(reserve, 3_000)
  await expect(act(give, 3_001)).rejects.toThrow(
    /^Failed to \w+ 3001 of invoice .+: less than that is (paid|pending)\./,
  )
  expect(await read()).toBe('partially_paid: 3000 paid, 3000 pending, version 3')
})

test('of rivals for the rest one gets it', async () => {
  await using allocating = await startAllocating()
  const { act, read } = allocating
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => act(reserve, 3_000)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(await read()).toBe('issued: 0 paid, 9000 pending, version 4')
})
