import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { TicketClaims } from '../store/tables/stream-tickets.ts'
import { closeCodes } from './close-codes.ts'
import { streamLimits } from './limits.ts'
import type { RefusedCode, ServerMessage } from './messages.ts'

/** One client's end of the stream, and who the client is. */
export type Connection = {
  /** Of the ticket that it was opened or last renewed with. */
  claims: TicketClaims
  readonly isOpen: boolean
  /** So much waits to be sent that nothing is to be added which can wait or be left out; `onDrained` tells when it was sent. */
  readonly isFull: boolean
  /** Seconds, as `countSecond` counts them, since anything was heard or since what waits began to wait. */
  readonly silentFor: number
  readonly stuckFor: number
  say: (message: ServerMessage) => void
  refuse: (code: RefusedCode, message: string) => void
  /** The same for many: a frame that is made once. */
  send: (frame: Buffer) => void
  ping: () => void
  countSecond: () => void
  /** Says why and closes; a client that does not answer within a second is cut off. */
  end: (why: keyof typeof closeCodes) => void
  cut: () => void
  onDrained: (listener: () => void) => void
  onClosed: (listener: () => void) => void
}

/** Wraps an open WebSocket. `socket` is what it runs on. */
export function createConnection(webSocket: WebSocket, socket: Duplex, claims: TicketClaims): Connection {
  let silentFor = 0
  let stuckFor = 0
  const hear = () => {
    silentFor = 0
  }
  for (const event of ['message', 'ping', 'pong'] as const) webSocket.on(event, hear)
  socket.on('drain', () => {
    stuckFor = 0
  })
  const connection: Connection = {
    claims,
    get isOpen() {
      return webSocket.readyState === webSocket.OPEN
    },
    get isFull() {
      return webSocket.bufferedAmount >= streamLimits.waiting
    },
    get silentFor() {
      return silentFor
    },
    get stuckFor() {
      return stuckFor
    },
    say: (message) => connection.send(Buffer.from(JSON.stringify(message))),
    refuse: (code, message) => connection.say({ type: 'refused', code, message }),
    send: (frame) => {
      if (!connection.isOpen) return
      if (webSocket.bufferedAmount > streamLimits.waitingAtMost) connection.end('tooSlow')
      else webSocket.send(frame, { binary: false })
    },
    ping: () => {
      if (connection.isOpen) webSocket.ping()
    },
    countSecond: () => {
      silentFor += 1
      stuckFor = connection.isFull ? stuckFor + 1 : 0
    },
    end: (why) => {
      const { code, reason } = closeCodes[why]
      webSocket.close(code, reason)
    },
    cut: () => webSocket.terminate(),
    onDrained: (listener) => {
      socket.on('drain', () => {
        if (connection.isOpen) listener()
      })
    },
    onClosed: (listener) => {
      webSocket.once('close', listener)
    },
  }
  return connection
}
