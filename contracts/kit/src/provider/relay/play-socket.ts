import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { AsyncApiDocument } from '../../documents/asyncapi-document.ts'
import { readHeaders } from '../../loopback/read-headers.ts'
import { writeFrame } from '../../recording/messages/frame.ts'
import type { MessageRecording } from '../../recording/recording.ts'
import { listSocketGenerators } from '../messages/socket-generators.ts'
import { checkForwardedFrame, type ForwardedSocket, findForwardedChannel } from './forwarded-socket.ts'
import { recordForwardedMessage } from './record-forwarded-message.ts'
import { findLeaks } from './refuse-secrets.ts'
import type { Replay, ReplayedMessage } from './replay.ts'

/** What one replay of a message tells the sockets that the upstreams are opened with. */
export interface SocketStage {
  replay: Replay & { socket: ReplayedMessage }
  gateway: string
  sockets: ForwardedSocket[]
  record(recording: MessageRecording): void
  refuse(problems: string[]): void
}

interface Upgrade {
  request: IncomingMessage
  stream: Duplex
  head: Buffer
}

/** The upstreams' end of every WebSocket that a gateway opens. */
export class SocketPlayer {
  // The first subprotocol that is offered, as the mocks of consumer tests do.
  readonly #server = new WebSocketServer({ noServer: true })

  /** Accepts a WebSocket, hears the consumer's frames and then sends the message that the interaction expects. */
  play(
    stage: SocketStage,
    { upstream, asyncapi, ...upgrade }: Upgrade & { upstream: string; asyncapi: AsyncApiDocument | undefined },
  ): void {
    const { request, stream, head } = upgrade
    const headers = readHeaders(request)
    const forwarded: ForwardedSocket = {
      upstream,
      asyncapi,
      opening: {
        url: new URL(request.url ?? '/', `http://${request.headers.host}`),
        headers,
        protocols: (headers.get('sec-websocket-protocol') ?? '').split(/\s*,\s*/).filter(Boolean),
      },
      arrived: 0,
    }
    stage.sockets.push(forwarded)
    const found = findForwardedChannel(forwarded, stage.replay.socket)
    if ('problems' in found) {
      stage.refuse(found.problems)
      refuseUpgrade(stream, found.problems.join('\n'))
      return
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => hear(stage, { socket, forwarded, ...found }))
  }

  /** Ends the WebSockets that are open. */
  clear(): void {
    for (const socket of this.#server.clients) socket.terminate()
  }
}

type Heard = { socket: WebSocket; forwarded: ForwardedSocket } & Exclude<
  ReturnType<typeof findForwardedChannel>,
  { problems: string[] }
>

function hear(stage: SocketStage, heard: Heard): void {
  const { socket, forwarded, channel } = heard
  const replayed = stage.replay.socket
  const { length } = replayed.filled.frames
  const whole = () => void answer(stage, heard).catch((error) => stage.refuse([String(error)]))
  socket.on('error', () => {})
  socket.on('message', (data, isBinary) => {
    const text = isBinary ? undefined : String(data)
    const problems = checkForwardedFrame(text, { forwarded, channel, replayed })
    if (text === undefined || problems.length > 0) return stage.refuse(problems)
    forwarded.arrived += 1
    if (forwarded.arrived === length) whole()
  })
  if (length === 0) whole()
}

async function answer(stage: SocketStage, { socket, forwarded, channel, operationId }: Heard) {
  const { replay, gateway } = stage
  const { upstream, opening } = forwarded
  const recording = await recordForwardedMessage({ replay, gateway, upstream, opening, channel, operationId })
  const leaks = findLeaks(recording, listSocketGenerators(replay.socket.way), replay.values)
  if (leaks.length > 0)
    return stage.refuse(
      leaks.map(
        (name) =>
          `the forwarded WebSocket carries the secret "${name}" where nothing says that one is expected, so the pact would hold it. Document it as "format: password" in ${upstream}'s AsyncAPI, or do not forward it.`,
      ),
    )
  stage.record(recording)
  const { content = '' } = replay.socket.message.contents ?? {}
  if (socket.readyState === socket.OPEN) socket.send(writeFrame(content))
}

/** Answers the opening of a WebSocket with 501 and why. */
export function refuseUpgrade(stream: Duplex, why: string): void {
  stream.on('error', () => {})
  const head = 'HTTP/1.1 501 Not Implemented\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close'
  stream.end(`${head}\r\nContent-Length: ${Buffer.byteLength(why)}\r\n\r\n${why}`)
}
