import { listStates, type PactInteraction } from '../../documents/pact-file.ts'
import type { PactMessage } from '../../documents/pact-message.ts'
import { describeFact, describeTable, hideSecrets, shorten } from '../describe-failure.ts'
import type { Mismatch } from '../mismatch.ts'
import type { FilledSocket } from './fill-socket.ts'
import type { SocketEnd } from './visit-socket.ts'

const LONGEST_FRAME = 400
const MOST_FRAMES = 5
const MOST_LOG_LINES = 5

interface FailedMessage {
  provider: string
  consumer: string
  interaction: PactInteraction
  message: PactMessage
  filled: FilledSocket
  received: string[]
  end: SocketEnd
  /** Between the pact and the received frame that comes closest. */
  mismatches: Mismatch[]
  /** Milliseconds that were waited. */
  timeout: number
  /** Why no service behind the provider could send the message, where the kit plays those. */
  shortfall?: string | undefined
  /** What the provider logged meanwhile. */
  log: string
  redact: (text: string) => string
}

/** The message of a failed message: who breaks whom, who recorded it, what was sent and received, and what differs. */
export function describeMessageFailure(failed: FailedMessage): string {
  const { provider, consumer, interaction, message, filled, received, mismatches, shortfall, log, redact } = failed
  const frame = (text: string) => shorten(hideSecrets(text), LONGEST_FRAME)
  const more = received.length - MOST_FRAMES
  const origin = message.comments?.origin
  const lines = [
    `${provider} breaks ${consumer}: "${message.description}"`,
    describeFact('recorded by', message.comments?.testFile ?? 'unknown: the pact does not say'),
    ...(origin
      ? [describeFact('on behalf of', `${origin.consumer}, through ${origin.via.join(', ')}: ${origin.test.file}`)]
      : []),
    ...listStates(interaction).map(({ name, params }) =>
      describeFact('state', Object.keys(params).length === 0 ? name : `${name} ${JSON.stringify(params)}`),
    ),
    describeFact('websocket', `${filled.url.pathname}${filled.url.search}`),
    ...filled.frames.map((text) => describeFact('sent', frame(text))),
    describeFact('outcome', describeEnd(failed)),
    ...(shortfall === undefined ? [] : [describeFact('forwarded', shortfall)]),
    ...received.slice(0, MOST_FRAMES).map((text) => describeFact('received', frame(text))),
    ...(more > 0 ? [describeFact('received', `and ${more} more`)] : []),
    ...log
      .split('\n')
      .filter(Boolean)
      .slice(-MOST_LOG_LINES)
      .map((line) => describeFact('its log', shorten(line, LONGEST_FRAME))),
    ...(received.length > 1 && mismatches.length > 0 ? ['  the closest of them differs:'] : []),
    ...describeTable(mismatches),
  ]
  return redact(lines.join('\n'))
}

function describeEnd({ end, received, timeout }: FailedMessage): string {
  const count = received.length
  const came =
    count === 0 ? 'no frame came' : `${count} different frame${count === 1 ? '' : 's'} came, none as expected`
  switch (end.kind) {
    case 'refused':
      return `expected the WebSocket to open (status 101), got ${end.status}`
    case 'closed':
      return `closed with ${end.code}${end.reason === '' ? '' : ` (${end.reason})`}; ${came}`
    case 'broken':
      return `broken off (${end.why}); ${came}`
    case 'late':
      return `${came} within ${timeout} ms`
    default:
      return end satisfies never
  }
}
