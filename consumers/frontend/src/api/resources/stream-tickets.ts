import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { StreamTicketView } from '../views/stream-ticket.ts'

/** Gets a ticket for the stream, good once and for a short while. */
export async function createStreamTicket(send: Send, options?: CallOptions): Promise<string> {
  return readAnswer(await send({ method: 'POST', path: '/trading/stream-tickets' }, options), StreamTicketView).ticket
}
