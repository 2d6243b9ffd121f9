import { examples } from '@platform/fixtures/gocardless'
import { expect, test } from 'vitest'
import { answered, connect, known } from '../../test/gocardless-contract.ts'
import { eventPageView } from './views.ts'

const { customer, event, mandate, payment } = examples
const since = new Date('2026-01-15T09:00:00Z')
const customerId = customer.id
const mandateId = mandate.id
const paymentId = payment.id
const confirmed = known
  .given('a customer exists', { customerId })
  .given('an active mandate exists', { mandateId, customerId })
  .given('a confirmed payment exists', { paymentId, mandateId, eventId: event.id })
const older = { ...event, id: 'EV000000000000000000000998', action: 'submitted' }

test('the newest event says what became of a payment, and where older ones follow', async () => {
  confirmed
    .get('/events', ({ response }) =>
      response(200, answered).json({
        events: [event],
        meta: { cursors: { before: null, after: event.id }, limit: 1 },
      }),
    )
    .reads(eventPageView, { headers: [], exactly: ['$.events[*].resource_type', '$.events[*].action'] })

  expect(await (await connect()).listEvents({ since, limit: 1 })).toMatchObject({
    outcome: 'done',
    value: {
      events: [{ id: event.id, resource: 'payments', action: 'confirmed', links: { payment: paymentId } }],
      after: event.id,
    },
  })
})

test('the last page of events says that it is the last', async () => {
  confirmed
    .get('/events', ({ response }) =>
      response(200, answered).json({
        events: [older],
        meta: { cursors: { before: older.id, after: null }, limit: 100 },
      }),
    )
    .reads(eventPageView, { headers: [], exactly: ['$.meta.cursors.after'] })

  expect(await (await connect()).listEvents({ since, after: event.id })).toMatchObject({
    outcome: 'done',
    value: { events: [{ id: older.id }], after: null },
  })
})
