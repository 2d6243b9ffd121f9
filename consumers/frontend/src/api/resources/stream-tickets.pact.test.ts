import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { lackingScope, observer, outsider, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'
import { StreamTicketView } from '../views/stream-ticket.ts'

const { problem, streamTicket } = examples
const noStore = { headers: { 'Cache-Control': 'no-store' } } as const

test('whoever may read gets a ticket for the stream', async () => {
  observer
    .post('/trading/stream-tickets', ({ response }) => response(201, noStore).json(streamTicket))
    .reads(StreamTicketView, { headers: [] })

  await expect(createSignedInClient().streamTickets.create()).resolves.toBe(streamTicket.ticket)
})

test('nobody has too many tickets', async () => {
  trader
    .given('as many tickets are out as may be')
    .post('/trading/stream-tickets', ({ response }) =>
      response(409).json(problem(409, 'too_many_tickets', 'Use one of those that are out')),
    )
    .reads(problemViewOf('too_many_tickets'))

  const call = createSignedInClient().streamTickets.create()

  await expect(call).rejects.toMatchObject({ status: 409, code: 'too_many_tickets' })
})

test('who may not see the market gets no ticket', async () => {
  outsider
    .post('/trading/stream-tickets', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  await expect(createSignedInClient().streamTickets.create()).rejects.toMatchObject({ code: 'insufficient_scope' })
})
