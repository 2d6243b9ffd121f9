import { InvalidStateError, ValidationFailedError } from 'gocardless-nodejs'
import { expect, test } from 'vitest'
import { run, seedActiveMandate, seedMandate } from './people.ts'
import { startEmulator } from './start-emulator.ts'

test('a payment is created, read, changed and cancelled', async () => {
  await using emulator = await startEmulator()
  const { payments } = emulator.client
  const { mandateId } = await seedMandate(emulator.client)
  const created = await payments.create({
    amount: 1_050,
    currency: 'GBP',
    description: 'Invoice 7',
    metadata: { invoice: '7' },
    links: { mandate: mandateId },
  })
  expect(created).toMatchObject({
    amount: 1_050,
    amount_refunded: 0,
    status: 'pending_submission',
    charge_date: '2026-01-20',
    links: { mandate: mandateId },
    metadata: { invoice: '7' },
  })
  const id = String(created.id)
  await payments.update(id, { metadata: { invoice: '8' }, retry_if_possible: true })
  await expect(payments.find(id)).resolves.toMatchObject({ metadata: { invoice: '8' }, retry_if_possible: true })
  await expect(payments.cancel(id)).resolves.toMatchObject({ status: 'cancelled' })
  await expect(payments.cancel(id)).rejects.toThrow(InvalidStateError)
})

test('a payment that was submitted is not cancelled any more', async () => {
  await using emulator = await startEmulator()
  const { payments } = emulator.client
  const { mandateId } = await seedActiveMandate(emulator.client)
  const { id } = await payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  await run(emulator.client, 'payment_submitted', String(id))
  const refused = await payments.cancel(String(id)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(InvalidStateError)
  expect(refused).toMatchObject({ errors: [{ reason: 'cancellation_failed' }] })
})

test('a failed payment is collected again, one that has not failed is not', async () => {
  await using emulator = await startEmulator()
  const { payments } = emulator.client
  const { mandateId } = await seedActiveMandate(emulator.client)
  const { id } = await payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  await expect(payments.retry(String(id))).rejects.toMatchObject({ errors: [{ reason: 'retry_failed' }] })
  await run(emulator.client, 'payment_failed', String(id))
  await expect(payments.retry(String(id), { charge_date: '2026-02-02' })).resolves.toMatchObject({
    status: 'pending_submission',
    charge_date: '2026-02-02',
  })
})

test('nothing is collected with a mandate that has ended', async () => {
  await using emulator = await startEmulator()
  const { mandates, payments } = emulator.client
  const { mandateId } = await seedMandate(emulator.client)
  const { id } = await payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  await mandates.cancel(mandateId)
  await expect(payments.find(String(id))).resolves.toMatchObject({ status: 'cancelled' })
  const another = payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  await expect(another).rejects.toMatchObject({ errors: [{ reason: 'mandate_is_inactive' }] })
})

test.each([
  ['a mandate that does not exist', { links: { mandate: 'MD000' } }, 'mandate'],
  ['a currency that the scheme does not collect', { currency: 'EUR' as const }, 'currency'],
  ['a charge date that is too early', { charge_date: '2026-01-16' }, 'charge_date'],
  ['an amount that is no integer', { amount: 10.5 }, 'amount'],
  ['no amount at all', { amount: 0 }, 'amount'],
  ['an amount beyond 2^53', { amount: 2 ** 53 }, 'amount'],
  ['more than three entries of metadata', { metadata: { a: '1', b: '2', c: '3', d: '4' } }, 'metadata'],
  ['a field that there is not', { amuont: 5 }, 'amuont'],
])('%s is told by its field', async (_name, wrong, field) => {
  await using emulator = await startEmulator()
  const { mandateId } = await seedMandate(emulator.client)
  const request = { amount: 100, currency: 'GBP' as const, links: { mandate: mandateId }, ...wrong }
  const refused = await emulator.client.payments.create(request).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ValidationFailedError)
  expect(refused).toMatchObject({ errors: [{ field, request_pointer: expect.stringMatching(/^\/payments\//) }] })
})
