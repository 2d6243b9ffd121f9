import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { describeProblem, type ProblemError, problemMediaType } from '@platform/conventions/problem-details'
import { openSpan, type RandomSource } from '@platform/conventions/trace-context'

/** Answers an upgrade with a problem instead (RFC 9457), then closes. Answers the trace id, for the log. */
export function refuseUpgrade(
  socket: Duplex,
  problem: ProblemError,
  { headers, random }: { headers: IncomingHttpHeaders; random: RandomSource },
): string {
  const { traceId } = openSpan(headers, random)
  const body = JSON.stringify(describeProblem(problem, traceId))
  const fields = {
    'content-type': problemMediaType,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...problem.headers,
  }
  const { status } = problem
  socket.once('finish', () => socket.destroy())
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  )
  return traceId
}
