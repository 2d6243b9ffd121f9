import { expect, test } from 'vitest'
import { ada, run, seedActiveMandate, seedMandate } from './people.ts'
import { startEmulator } from './start-emulator.ts'

test('all() walks every page, newest first, each thing once', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const ids: string[] = []
  for (let count = 0; count < 25; count += 1) ids.unshift(String((await client.customers.create(ada)).id))
  const walked: unknown[] = []
  for await (const { id } of client.customers.all({ limit: 10 })) walked.push(id)
  expect(walked).toEqual(ids)
})

test('cursors lead to the older and back to the newer, and end in null', async () => {
  await using emulator = await startEmulator()
  const { customers } = emulator.client
  for (let count = 0; count < 5; count += 1) await customers.create(ada)
  const first = await customers.list({ limit: 2 })
  expect(first.meta).toEqual({ limit: 2, cursors: { before: null, after: first.customers[1]?.id } })
  const second = await customers.list({ limit: 2, after: String(first.meta.cursors.after) })
  const last = await customers.list({ limit: 2, after: String(second.meta.cursors.after) })
  expect(last.customers).toHaveLength(1)
  expect(last.meta.cursors.after).toBeNull()
  const back = await customers.list({ limit: 2, before: String(last.meta.cursors.before) })
  expect(back.customers.map(({ id }) => id)).toEqual(second.customers.map(({ id }) => id))
  expect(back.meta.cursors).toEqual(second.meta.cursors)
})

test('a page has fifty things when nothing is said, 500 at most, and an empty one has no cursors', async () => {
  await using emulator = await startEmulator()
  const { refunds } = emulator.client
  await expect(refunds.list()).resolves.toMatchObject({
    refunds: [],
    meta: { limit: 50, cursors: { before: null, after: null } },
  })
  await expect(refunds.list({ limit: 501 })).rejects.toMatchObject({ errors: [{ reason: 'invalid_filters' }] })
  await expect(refunds.list({ after: 'RF-none' })).rejects.toMatchObject({ errors: [{ reason: 'bad_request' }] })
})

test('payments are found by mandate, customer, state, currency and time', async () => {
  await using emulator = await startEmulator()
  const { client, clock } = emulator
  const one = await seedActiveMandate(client)
  const other = await seedMandate(client, 'EUR')
  const first = await client.payments.create({ amount: 1, currency: 'GBP', links: { mandate: one.mandateId } })
  clock.advance(60)
  const second = await client.payments.create({ amount: 2, currency: 'EUR', links: { mandate: other.mandateId } })
  await run(client, 'payment_confirmed', String(first.id))
  const find = async (query: Parameters<typeof client.payments.list>[0]) =>
    (await client.payments.list(query)).payments.map(({ id }) => id)
  await expect(find({ mandate: one.mandateId })).resolves.toEqual([first.id])
  await expect(find({ customer: other.customerId })).resolves.toEqual([second.id])
  await expect(find({ status: 'confirmed' })).resolves.toEqual([first.id])
  await expect(find({ currency: 'EUR' })).resolves.toEqual([second.id])
  await expect(find({ created_at: { gt: '2026-01-15T09:30:00Z' } })).resolves.toEqual([second.id])
  await expect(find({ created_at: { gte: '2026-01-15T09:30:00Z', lt: '2026-01-15T09:31:00Z' } })).resolves.toEqual([
    first.id,
  ])
  await expect(find({ created_at: { lte: '2026-01-15T09:31:00Z' } })).resolves.toEqual([second.id, first.id])
})

test('mandates are found by several states at once', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const { mandateId: active } = await seedActiveMandate(client)
  const { mandateId: pending } = await seedMandate(client)
  const { mandateId: cancelled } = await seedMandate(client)
  await client.mandates.cancel(cancelled)
  const { mandates } = await client.mandates.list({ status: ['active', 'pending_submission'] })
  expect(mandates.map(({ id }) => id)).toEqual([pending, active])
})

test('exchange rates are listed between two currencies', async () => {
  await using emulator = await startEmulator()
  const { currency_exchange_rates: rates } = await emulator.client.currencyExchangeRates.list({
    source: 'GBP',
    target: 'EUR',
  })
  expect(rates).toEqual([{ source: 'GBP', target: 'EUR', rate: '1.162791', time: '2026-01-15T09:00:00.000Z' }])
})
