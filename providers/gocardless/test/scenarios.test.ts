import { expect, test } from 'vitest'
import { run, seedActiveMandate, seedMandate } from './people.ts'
import { startEmulator, type TestEmulator } from './start-emulator.ts'

async function eventsAbout({ client }: TestEmulator, query: { payment?: string; mandate?: string; refund?: string }) {
  const { events } = await client.events.list(query)
  return events.map(({ action }) => action).reverse()
}

test.each([
  ['payment_submitted', 'submitted', ['submitted']],
  ['payment_confirmed', 'confirmed', ['submitted', 'confirmed']],
  ['payment_paid_out', 'paid_out', ['submitted', 'confirmed', 'paid_out']],
  ['payment_failed', 'failed', ['submitted', 'failed']],
  ['payment_late_failure', 'failed', ['submitted', 'confirmed', 'failed']],
  ['payment_late_failure_settled', 'failed', ['submitted', 'confirmed', 'failed', 'late_failure_settled']],
  ['payment_charged_back', 'charged_back', ['submitted', 'confirmed', 'paid_out', 'charged_back']],
  [
    'payment_chargeback_settled',
    'charged_back',
    ['submitted', 'confirmed', 'paid_out', 'charged_back', 'chargeback_settled'],
  ],
])('%s leads a payment to %s, and every step is an event', async (scenario, status, actions) => {
  await using emulator = await startEmulator()
  const { mandateId } = await seedActiveMandate(emulator.client)
  const made = await emulator.client.payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  const payment = String(made.id)
  await run(emulator.client, scenario, payment)
  await expect(emulator.client.payments.find(payment)).resolves.toMatchObject({ status })
  await expect(eventsAbout(emulator, { payment })).resolves.toEqual(['created', ...actions])
})

test.each([
  ['mandate_submitted', 'submitted', ['submitted']],
  ['mandate_activated', 'active', ['submitted', 'active']],
  ['mandate_failed', 'failed', ['submitted', 'failed']],
  ['mandate_expired', 'expired', ['submitted', 'active', 'expired']],
  ['mandate_cancelled', 'cancelled', ['cancelled']],
])('%s leads a mandate to %s', async (scenario, status, actions) => {
  await using emulator = await startEmulator()
  const { mandateId: mandate } = await seedMandate(emulator.client)
  await run(emulator.client, scenario, mandate)
  await expect(emulator.client.mandates.find(mandate)).resolves.toMatchObject({ status })
  await expect(eventsAbout(emulator, { mandate })).resolves.toEqual(['created', ...actions])
})

test('an active mandate is suspended by its payer, and a cancelled one reinstated', async () => {
  await using emulator = await startEmulator()
  const { mandates } = emulator.client
  const { mandateId } = await seedActiveMandate(emulator.client)
  await expect(mandates.reinstate(mandateId)).rejects.toMatchObject({ errors: [{ reason: 'mandate_not_inactive' }] })
  await run(emulator.client, 'mandate_suspended_by_payer', mandateId)
  await mandates.cancel(mandateId)
  await expect(mandates.reinstate(mandateId)).resolves.toMatchObject({ status: 'pending_submission' })
  await mandates.update(mandateId, { metadata: { client: '9' } })
  await expect(mandates.find(mandateId)).resolves.toMatchObject({ metadata: { client: '9' } })
})

test('a mandate that waits for approval gets it, or goes without', async () => {
  await using emulator = await startEmulator()
  for (const scenario of ['mandate_customer_approval_granted', 'mandate_customer_approval_skipped']) {
    const { mandateId } = await seedMandate(emulator.client)
    const mandate = emulator.books.mandates.get(mandateId)
    if (mandate !== undefined) emulator.books.mandates.put({ ...mandate, status: 'pending_customer_approval' })
    await run(emulator.client, scenario, mandateId)
    await expect(emulator.client.mandates.find(mandateId)).resolves.toMatchObject({ status: 'pending_submission' })
  }
})

test('a SEPA mandate becomes active with its first payment, a Bacs one must be before', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const sepa = await seedMandate(client, 'EUR')
  await expect(run(client, 'mandate_activated', sepa.mandateId)).rejects.toThrow('not compatible with sepa_core')
  const inEuro = await client.payments.create({ amount: 1, currency: 'EUR', links: { mandate: sepa.mandateId } })
  await run(client, 'payment_confirmed', String(inEuro.id))
  await expect(client.mandates.find(sepa.mandateId)).resolves.toMatchObject({ status: 'active' })

  const bacs = await seedMandate(client)
  const inPounds = await client.payments.create({ amount: 1, currency: 'GBP', links: { mandate: bacs.mandateId } })
  await expect(run(client, 'payment_confirmed', String(inPounds.id))).rejects.toThrow('run mandate_activated first')
})

test('a scenario goes on from where the payment is, and never back', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const { mandateId } = await seedActiveMandate(client)
  const { id } = await client.payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  const payment = String(id)
  await run(client, 'payment_confirmed', payment)
  await run(client, 'payment_paid_out', payment)
  await expect(run(client, 'payment_confirmed', payment)).rejects.toThrow('Not from the state paid_out')
  await run(client, 'payment_charged_back', payment)
  await expect(eventsAbout(emulator, { payment })).resolves.toEqual([
    'created',
    'submitted',
    'confirmed',
    'paid_out',
    'charged_back',
  ])
})

test('a failed mandate takes its payments with it', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const { mandateId } = await seedMandate(client)
  const { id } = await client.payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  await run(client, 'mandate_failed', mandateId)
  await expect(client.payments.find(String(id))).resolves.toMatchObject({ status: 'failed' })
  const { events } = await client.events.list({ payment: String(id), action: 'failed' })
  expect(events).toMatchObject([{ details: { cause: 'mandate_failed' } }])
  await expect(client.events.find(String(events[0]?.id))).resolves.toMatchObject({ action: 'failed' })
})
