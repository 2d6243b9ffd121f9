import type { Schedule } from '@platform/conventions/workers'
import type { TradingContext } from '../domain/context.ts'
import type { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import { streamLimits } from './limits.ts'
import { isOver } from './tickets.ts'

/** Looks after all connections: who may stay, who is still there, and that they hear that we are. */
export type Watch = { start: () => void; stop: () => void }

/** Milliseconds between two looks at sessions. With what the revocation feed takes, well within the second that is promised. */
const every = 250
const looksInSecond = 4
const pingEverySeconds = 3

type WatchOptions = {
  context: Pick<TradingContext, 'clock' | 'config' | 'tokenCheck'>
  connections: Connections
  schedule: Schedule
  /** Done each second beside. */
  eachSecond: () => void
}

export function createWatch({ context, connections, schedule, eachSecond }: WatchOptions): Watch {
  const { clock, config, tokenCheck } = context
  let looks = 0
  let callOff: () => void = () => undefined

  function look(): void {
    callOff = schedule(look, every)
    looks += 1
    const now = clock()
    for (const connection of connections) endUnlessInForce(connection, now)
    if (looks % looksInSecond !== 0) return
    const second = looks / looksInSecond
    eachSecond()
    const heartbeat =
      second % config.heartbeatSeconds === 0
        ? Buffer.from(JSON.stringify({ type: 'heartbeat', at: now.toISOString() }))
        : undefined
    for (const connection of connections) keepUp(connection, { heartbeat, ping: second % pingEverySeconds === 0 })
  }

  function endUnlessInForce(connection: Connection, now: Date): void {
    if (!connection.isOpen) return
    try {
      if (isOver(connection.claims, now)) connection.end('over')
      else if (tokenCheck.isRevoked(connection.claims)) connection.end('revoked')
    } catch {
      connection.end('revocationsUnknown')
    }
  }

  function keepUp(connection: Connection, { heartbeat, ping }: { heartbeat: Buffer | undefined; ping: boolean }): void {
    connection.countSecond()
    const { silence } = streamLimits
    if (connection.stuckFor >= silence || (connection.silentFor >= silence && connection.isFull)) {
      connection.end('tooSlow')
    } else if (connection.silentFor >= silence) {
      connection.cut()
    }
    // One that has so much to read already learns from it that we are here.
    if (heartbeat !== undefined && !connection.isFull) connection.send(heartbeat)
    if (ping) connection.ping()
  }

  return {
    start: () => {
      callOff = schedule(look, every)
    },
    stop: () => callOff(),
  }
}
