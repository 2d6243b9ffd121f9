import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Socket } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import type { GivingUp } from './answer-deadline.ts'
import { UpstreamAnswerError } from './upstream-fault.ts'

/** What an upstream made of a request for a WebSocket. */
export type UpstreamOpening =
  | { kind: 'opened'; headers: IncomingHttpHeaders; socket: Socket }
  | { kind: 'refused'; status: number; headers: IncomingHttpHeaders; body: Buffer }

export type OpenOptions = {
  /** Scheme, host and port. */
  url: string
  /** Request target, byte for byte. */
  path: string
  headers: IncomingHttpHeaders
  signal: GivingUp
}

/** Bytes: a refusal says why, nothing more. */
const refusalLimit = 64 * 1024

/** Asks for a WebSocket on a connection of its own, once. A refusal is an answer, not an error. */
export function openUpstream({ url, path, headers, signal }: OpenOptions): Promise<UpstreamOpening> {
  const { promise, resolve, reject } = Promise.withResolvers<UpstreamOpening>()
  const send = url.startsWith('https:') ? requestHttps : requestHttp
  const asked = { ...headers, connection: 'Upgrade', upgrade: 'websocket' }
  const request = send({ ...urlToHttpOptions(new URL(url)), path, headers: asked, agent: false })
  request.on('upgrade', ({ headers }: IncomingMessage, socket: Socket, head: Buffer) => {
    // An error before anybody else listens must not end the process; the socket destroys itself.
    socket.on('error', () => undefined)
    if (head.length > 0) socket.unshift(head)
    resolve({ kind: 'opened', headers, socket })
  })
  request.on('response', (response) => {
    const { statusCode: status = 0, headers } = response
    readRefusal(response).then((body) => resolve({ kind: 'refused', status, headers, body }), reject)
  })
  request.on('error', (cause: Error) => reject(cause === signal.reason ? cause : notOpened(cause)))
  signal.once('abort', () =>
    request.destroy(signal.reason ?? new Error('Failed to open a WebSocket: its client left.')),
  )
  request.end()
  return promise
}

async function readRefusal(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > refusalLimit) break
      chunks.push(chunk)
    }
  } catch (cause) {
    throw notOpened(cause)
  }
  if (size > refusalLimit || (response.statusCode ?? 0) > 599) throw notOpened(undefined)
  return Buffer.concat(chunks)
}

function notOpened(cause: unknown): UpstreamAnswerError {
  return new UpstreamAnswerError(
    'Failed to open a WebSocket: the service neither took nor refused it. See its own log.',
    { cause },
  )
}
