import { once } from 'node:events'
import { zProblem } from '@platform/schemas/trading'
import * as stream from '@platform/schemas/trading/stream'
import { expect } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { z } from 'zod'
import type { ServerMessage } from '../src/stream/messages.ts'

const documented = z.discriminatedUnion('type', [
  stream.zWelcome,
  stream.zHeartbeat,
  stream.zSubscribed,
  stream.zUnsubscribed,
  stream.zRenewed,
  stream.zSnapshot,
  stream.zQuotes,
  stream.zAccountSnapshot,
  stream.zOrderEvent,
  stream.zFillEvent,
  stream.zPositionEvent,
  stream.zTradingStateEvent,
  stream.zReset,
  stream.zRefused,
])

type Of<Type> = Extract<ServerMessage, { type: Type }>

/** A client of the stream that takes no frame which AsyncAPI does not document. */
export type StreamClient = AsyncDisposable & {
  webSocket: WebSocket
  send: (frame: unknown) => void
  /** The next message. @throws when the connection ended instead, saying how */
  next: () => Promise<ServerMessage>
  /** The next message, which must be of this type. */
  expect: <Type extends ServerMessage['type']>(type: Type) => Promise<Of<Type>>
  /** All that came and was not taken yet. */
  waiting: () => ServerMessage[]
  /** How the connection ended. */
  closed: Promise<{ code: number; reason: string }>
}

/** Opens the stream at that address. @throws `Refused` with the problem that was answered instead */
export async function openStreamAt(url: string, options: ClientOptions = {}): Promise<StreamClient> {
  const webSocket = new WebSocket(url, options)
  const messages: ServerMessage[] = []
  const faults: unknown[] = []
  let arrived = Promise.withResolvers<void>()
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    webSocket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  webSocket.on('message', (data, isBinary) => {
    try {
      expect(isBinary).toBe(false)
      const message: unknown = JSON.parse(data.toString())
      expect(documented.parse(message)).toEqual(message)
      messages.push(message as ServerMessage)
    } catch (error) {
      faults.push(error)
    }
    arrived.resolve()
  })
  const refused = Promise.withResolvers<never>()
  webSocket.on('unexpected-response', async (_request, response) => {
    response.setEncoding('utf8')
    const text = (await response.toArray()).join('')
    const { data, error } = zProblem.safeParse(JSON.parse(text))
    refused.reject(error ?? new Refused(response.statusCode ?? 0, response.headers, data))
  })
  webSocket.on('error', (error) => refused.reject(error))
  await Promise.race([once(webSocket, 'open'), refused.promise])
  refused.promise.catch(() => undefined)

  async function next(): Promise<ServerMessage> {
    for (;;) {
      if (faults.length > 0) throw faults[0]
      const message = messages.shift()
      if (message !== undefined) return message
      arrived = Promise.withResolvers()
      const end = await Promise.race([arrived.promise, closed])
      if (end !== undefined && messages.length === 0) throw new Error(`Ended with ${end.code}: ${end.reason}`)
    }
  }

  return {
    webSocket,
    send: (frame) => webSocket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next,
    expect: async (type) => {
      const message = await next()
      if (message.type !== type) expect(message).toMatchObject({ type })
      return message as never
    },
    waiting: () => {
      if (faults.length > 0) throw faults[0]
      return messages
    },
    closed,
    [Symbol.asyncDispose]: async () => {
      webSocket.terminate()
      await closed
      if (faults.length > 0) throw faults[0]
    },
  }
}

/** An upgrade that was answered with a problem. */
export class Refused extends Error {
  override name = 'Refused' as const
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly problem: z.infer<typeof zProblem>

  constructor(status: number, headers: Readonly<Record<string, unknown>>, problem: z.infer<typeof zProblem>) {
    super(`refused with ${status} ${problem.code}`)
    this.status = status
    this.headers = headers
    this.problem = problem
  }
}
