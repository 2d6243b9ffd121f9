import { expect, test } from 'vitest'
import { run, seedActiveMandate } from './people.ts'
import { startEmulator, type TestEmulator } from './start-emulator.ts'

async function seedPaid({ client }: TestEmulator): Promise<string> {
  const { mandateId } = await seedActiveMandate(client)
  const { id } = await client.payments.create({ amount: 1_000, currency: 'GBP', links: { mandate: mandateId } })
  await run(client, 'payment_paid_out', String(id))
  return String(id)
}

test('a payment is refunded in parts, and counts them', async () => {
  await using emulator = await startEmulator()
  const { refunds, payments } = emulator.client
  const payment = await seedPaid(emulator)
  const links = { payment }
  const first = await refunds.create({ amount: 300, total_amount_confirmation: 300, links, metadata: { note: '1' } })
  await refunds.create({ amount: 700, total_amount_confirmation: 1_000, links })
  await expect(payments.find(payment)).resolves.toMatchObject({ amount_refunded: 1_000 })
  await run(emulator.client, 'refund_settled', String(first.id))
  await refunds.update(String(first.id), { metadata: { note: '2' } })
  await expect(refunds.find(String(first.id))).resolves.toMatchObject({ status: 'paid', metadata: { note: '2' } })
  expect((await refunds.list({ payment })).refunds).toHaveLength(2)
})

test('a refund that comes back is not counted any more', async () => {
  await using emulator = await startEmulator()
  const { refunds, payments } = emulator.client
  const payment = await seedPaid(emulator)
  const bounced = await refunds.create({ amount: 300, total_amount_confirmation: 300, links: { payment } })
  await run(emulator.client, 'refund_paid', String(bounced.id))
  await run(emulator.client, 'refund_bounced', String(bounced.id))
  const returned = await refunds.create({ amount: 200, total_amount_confirmation: 200, links: { payment } })
  await run(emulator.client, 'refund_returned', String(returned.id))
  await expect(payments.find(payment)).resolves.toMatchObject({ amount_refunded: 0 })
})

test('no more is refunded than was paid, than was confirmed, nor more often than five times', async () => {
  await using emulator = await startEmulator()
  const { refunds, payments } = emulator.client
  const payment = await seedPaid(emulator)
  const refund = (amount: number, total: number) =>
    refunds.create({ amount, total_amount_confirmation: total, links: { payment } })
  await expect(refund(1_001, 1_001)).rejects.toMatchObject({ errors: [{ field: 'amount' }] })
  await expect(refund(10, 20)).rejects.toMatchObject({ errors: [{ reason: 'total_amount_confirmation_invalid' }] })
  for (let count = 1; count <= 5; count += 1) await refund(1, count)
  await expect(refund(1, 6)).rejects.toMatchObject({ errors: [{ reason: 'number_of_refunds_exceeded' }] })
  const { mandateId } = await seedActiveMandate(emulator.client)
  const unpaid = await payments.create({ amount: 5, currency: 'GBP', links: { mandate: mandateId } })
  const early = refunds.create({ amount: 1, total_amount_confirmation: 1, links: { payment: String(unpaid.id) } })
  await expect(early).rejects.toMatchObject({ errors: [{ reason: 'refund_payment_invalid_state' }] })
})
