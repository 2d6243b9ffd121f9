import type { FastifyReply, FastifyRequest } from 'fastify'
import { gatewayProblem } from '../gateway-problem.ts'
import { AnswerDeadlineError, watchAnswer } from './answer-deadline.ts'
import { joinSockets } from './join-sockets.ts'
import type { OpenSockets } from './open-sockets.ts'
import { openUpstream, type UpstreamOpening } from './open-upstream.ts'
import { buildRequestHeaders } from './request-headers.ts'
import { buildResponseHeaders } from './response-headers.ts'
import { type Upgrade, upgradeOf } from './upgrades.ts'
import { gatewayTimeout } from './upstream-fault.ts'
import { prepareTarget } from './upstream-target.ts'

/** Where a WebSocket is forwarded to. */
export type SocketOptions = {
  /** Scheme, host and port. */
  upstream: string
  /** Its path there. */
  path: string
  /** Milliseconds until it must be open or refused. */
  within: number
  sockets: OpenSockets
}

/**
 * Makes the handler that forwards a WebSocket. The upstream takes it or refuses it, since only that knows who may open it;
 * once it is open, bytes pass unread.
 */
export function forwardSocket({ upstream: url, path, within, sockets }: SocketOptions) {
  const targetOf = prepareTarget(path)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const upgrade = upgradeOf(request.raw)
    if (upgrade === undefined) throw upgradeRequired()
    sockets.add(upgrade.socket)
    const { signal, hasLeft, answered } = watchAnswer(reply, within)
    try {
      const options = { url, path: targetOf(request), headers: buildRequestHeaders(request), signal }
      return passOn(await openUpstream(options), reply, upgrade)
    } catch (error) {
      if (error instanceof AnswerDeadlineError) throw gatewayTimeout(error)
      // Nobody is left to be told.
      if (hasLeft()) return reply.hijack()
      throw error
    } finally {
      answered()
    }
  }
}

function passOn(opening: UpstreamOpening, reply: FastifyReply, { socket, head }: Upgrade): FastifyReply {
  const headers = buildResponseHeaders(opening.headers)
  if (opening.kind === 'refused') return reply.code(opening.status).headers(headers).send(opening.body)
  reply.hijack()
  reply.raw.writeHead(101, { ...headers, connection: 'Upgrade', upgrade: 'websocket' })
  reply.raw.flushHeaders()
  reply.raw.detachSocket(socket)
  if (head.length > 0) socket.unshift(head)
  joinSockets(socket, opening.socket)
  return reply
}

function upgradeRequired() {
  const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' }
  return gatewayProblem(426, 'upgrade_required', 'This address is a WebSocket.', { headers })
}
