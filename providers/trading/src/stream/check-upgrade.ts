import type { IncomingMessage } from 'node:http'
import type { ProblemError } from '@platform/conventions/problem-details'
import { streamProblem } from './stream-problem.ts'

/** Where the stream is. */
export const streamPath = '/stream'

const keyForm = /^[+/\w]{22}==$/

/**
 * Checks what an upgrade says by itself, before anything is looked up, and answers its ticket. A client without an Origin
 * is no browser, so that no page can be behind it.
 *
 * @throws ProblemError 400, 401, 403, 404, 426
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-10.2
 */
export function checkUpgrade(
  { method, url = '', headers }: IncomingMessage,
  allowedOrigins: readonly string[],
): string {
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  if (path !== streamPath) throw streamProblem(404, 'not_found', `Only ${streamPath} is a WebSocket.`)
  if (headers['sec-websocket-version'] !== '13') throw upgradeRequired()
  if (method !== 'GET' || !keyForm.test(headers['sec-websocket-key'] ?? '')) {
    throw streamProblem(400, 'malformed_request', 'This is no opening of a WebSocket (RFC 6455, 4.2.1).')
  }
  const { origin } = headers
  if (origin !== undefined && !allowedOrigins.includes(origin)) {
    throw streamProblem(403, 'origin_refused', 'Pages of this origin may not open the stream.')
  }
  const ticket = mark === -1 ? undefined : new URLSearchParams(url.slice(mark + 1)).get('ticket')
  if (!ticket) throw unauthorised('token_required', 'The stream needs a ticket: POST /stream-tickets gives one.')
  return ticket
}

/** The stream is spoken in one protocol only (RFC 9110, 15.5.22). */
export function upgradeRequired(): ProblemError {
  return streamProblem(426, 'upgrade_required', `${streamPath} is a WebSocket, version 13.`, {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
  })
}

/** No ticket, or one that is good for nothing. */
export function unauthorised(code: 'token_required' | 'invalid_token', detail: string): ProblemError {
  return streamProblem(401, code, detail, { 'www-authenticate': 'Ticket' })
}
