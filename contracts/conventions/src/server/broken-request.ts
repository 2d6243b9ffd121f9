import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { describeProblem, ProblemError, problemCodeOf, problemMediaType } from '../problem-details/index.ts'
import { type RandomSource, startTrace } from '../trace-context/index.ts'

/** Answers bytes that Node could not parse as a request (400, 408, 431), then closes; no handler ever sees these. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket, random: RandomSource): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const status = statusOf(error.code)
  const document = describeProblem(new ProblemError(status, problemCodeOf(status)), startTrace(random).traceId)
  const body = JSON.stringify(document)
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `content-type: ${problemMediaType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

function statusOf(code: string | undefined): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}
