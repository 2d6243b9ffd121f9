import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { translateDatabaseFault } from '@platform/conventions/database'
import { ProblemError } from '@platform/conventions/problem-details'
import type { Server } from '@platform/conventions/server'
import { afterwards } from '@platform/conventions/workers'
import { type WebSocket, WebSocketServer } from 'ws'
import type { TradingContext } from '../domain/context.ts'
import type { TicketClaims } from '../store/tables/stream-tickets.ts'
import { createAccountFanOut } from './account-fan-out.ts'
import { createAdmission } from './admission.ts'
import type { StreamContext } from './answer-frame.ts'
import { streamPath, upgradeRequired } from './check-upgrade.ts'
import { createConnection } from './connection.ts'
import { createConnections } from './connections.ts'
import { streamLimits } from './limits.ts'
import { createQuotesFanOut } from './quotes-fan-out.ts'
import { receiveFrames } from './receive-frames.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { createWatch } from './watch.ts'

const webSocketOptions = {
  noServer: true,
  clientTracking: false,
  // Compression costs memory for each connection, and who conflates needs to know what waits.
  perMessageDeflate: false,
  maxPayload: streamLimits.frameSize,
  /** Milliseconds that a client gets to answer a close before it is cut off. */
  closeTimeout: 1_000,
}

/** Milliseconds that all of them get when the server stops. */
const stopWithin = 500

/** Opens the stream on the app's own server. It begins when the app listens, and ends before it closes. */
export function openStream(app: Server, tradingContext: TradingContext): void {
  const { clock, config, market, random, accountNotices, schedule = afterwards } = tradingContext
  const onError = (error: unknown) => app.log.warn({ err: error }, 'account events could not be read')
  const account = createAccountFanOut(tradingContext.db, onError)
  const context: StreamContext = { ...tradingContext, account, quotes: createQuotesFanOut(market) }
  const connections = createConnections()
  const admission = createAdmission(context, connections)
  const watch = createWatch({ context, connections, schedule, eachSecond: account.poll })
  const webSockets = new WebSocketServer(webSocketOptions)

  function welcome(webSocket: WebSocket, socket: Duplex, claims: TicketClaims): void {
    const connection = createConnection(webSocket, socket, claims)
    // ws closes by itself what breaks the protocol, 1009 and 1007 among it.
    webSocket.on('error', (error) => app.log.debug({ err: error }, 'a client broke the protocol'))
    connections.add(connection)
    connection.say({
      type: 'welcome',
      session: market.session,
      heartbeatSeconds: config.heartbeatSeconds,
      expiresAt: new Date(claims.exp * 1_000).toISOString(),
      at: clock().toISOString(),
    })
    receiveFrames(context, { webSocket, connection, log: app.log })
  }

  async function take(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    try {
      const claims = await admission.admit(request)
      webSockets.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, socket, claims))
    } catch (error) {
      const problem = problemOf(error)
      const traceId = refuseUpgrade(socket, problem, { headers: request.headers, random })
      if (problem.status >= 500) app.log.error({ err: error, traceId }, 'an upgrade could not be taken')
    }
  }

  // Without this, whoever offers HTTP/2 on a request for anything else would be taken for a WebSocket.
  Object.assign(app.server, { shouldUpgradeCallback: isForWebSocket })
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => void take(request, socket, head))
  app.addHook('onRequest', async ({ url }) => {
    if (url.split('?', 1)[0] === streamPath) throw upgradeRequired()
  })
  app.addHook('onListen', () => {
    accountNotices?.onNotice((tenant) => (tenant === undefined ? account.poll() : account.wake(tenant)))
    accountNotices?.start()
    watch.start()
  })
  app.addHook('preClose', async () => {
    admission.close()
    watch.stop()
    for (const connection of connections) connection.end('stopping')
    const done = Promise.all([connections.whenNone(), accountNotices?.stop()])
    await Promise.race([done, wait(stopWithin, undefined, { ref: false })])
    for (const connection of connections) connection.cut()
  })
}

function isForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket'
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  return translateDatabaseFault(error) ?? new ProblemError(500, 'internal', undefined, { cause: error })
}
