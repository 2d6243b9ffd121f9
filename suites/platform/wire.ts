import { once } from 'node:events'
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import { passUpgrade } from './pass-upgrade.ts'

/** A request that passed from the gateway to auth. */
export type Passage = { method: string; path: string; headers: IncomingHttpHeaders }

/** Changes what auth answered before the gateway gets it. */
export type Alteration = (
  passage: Passage,
  answer: { status: number; headers: IncomingHttpHeaders; body: Buffer },
) => void

/** The line between the gateway and auth, where the suite listens, and cuts. Everything passes byte for byte otherwise. */
export type Wire = {
  url: string
  /** What has passed since the beginning. */
  passed: Passage[]
  /** From now on requests to these paths are reset; '' cuts all. */
  cut(path: string): void
  /** From now on requests to these paths are taken and never answered; '' stalls all. Mending resets those that wait. */
  stall(path: string): void
  /** So many more requests to these paths have their effect while their answers are lost on the way; '' is any path. */
  lose(path: string, answers: number): void
  mend(): void
  close(): Promise<void>
}

/** Opens a wire on a free port of 127.0.0.1. `target` is asked on every request: auth may be restarted elsewhere. */
export async function openWire(target: () => string, alter?: Alteration): Promise<Wire> {
  const passed: Passage[] = []
  let severed: string | undefined
  let stalled: string | undefined
  let losing = { path: '', answers: 0 }
  const waiting = new Set<Socket>()
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/'
    if (severed !== undefined && path.startsWith(severed)) {
      incoming.socket.destroy()
      return
    }
    if (stalled !== undefined && path.startsWith(stalled)) {
      const { socket } = incoming
      waiting.add(socket)
      socket.once('close', () => waiting.delete(socket))
      incoming.resume()
      return
    }
    const passage = { method: incoming.method ?? 'GET', path, headers: incoming.headers }
    passed.push(passage)
    const passOn = answerOf(passage, outgoing, alter)
    const answered = (answer: IncomingMessage) => {
      if (losing.answers === 0 || !path.startsWith(losing.path)) return passOn(answer)
      losing.answers -= 1
      answer.resume()
      outgoing.destroy()
    }
    forward({ incoming, outgoing, target: target(), agent, answered })
  })
  const upgraded = new Set<Socket>()
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const path = incoming.url ?? '/'
    if (severed !== undefined && path.startsWith(severed)) return void socket.destroy()
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    if (stalled !== undefined && path.startsWith(stalled)) return void waiting.add(socket)
    passed.push({ method: incoming.method ?? 'GET', path, headers: incoming.headers })
    passUpgrade({ incoming, socket, head }, target())
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The system named no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    passed,
    cut: (path) => {
      severed = path
    },
    stall: (path) => {
      stalled = path
    },
    lose: (path, answers) => {
      losing = { path, answers }
    },
    mend: () => {
      severed = undefined
      losing = { path: '', answers: 0 }
      stalled = undefined
      for (const socket of waiting) socket.destroy()
    },
    async close() {
      agent.destroy()
      for (const socket of upgraded) socket.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Forwarding = {
  incoming: IncomingMessage
  outgoing: ServerResponse
  target: string
  agent: Agent
  answered: (answer: IncomingMessage) => void
}

function forward({ incoming, outgoing, target, agent, answered }: Forwarding): void {
  const { hostname, port } = new URL(target)
  const onward = request({
    hostname,
    port,
    agent,
    method: incoming.method,
    path: incoming.url,
    headers: incoming.headers,
  })
  onward.on('response', answered)
  onward.on('error', () => outgoing.destroy())
  outgoing.on('close', () => outgoing.writableFinished || onward.destroy())
  incoming.pipe(onward)
}

function answerOf(passage: Passage, outgoing: ServerResponse, alter: Alteration | undefined) {
  return (answer: IncomingMessage): void => {
    const status = answer.statusCode ?? 502
    if (alter === undefined) {
      outgoing.writeHead(status, answer.rawHeaders)
      answer.pipe(outgoing)
      return
    }
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () => {
      const altered = { status, headers: { ...answer.headers }, body: Buffer.concat(chunks) }
      alter(passage, altered)
      const { 'transfer-encoding': _, 'content-length': length, ...headers } = altered.headers
      outgoing.writeHead(altered.status, {
        ...headers,
        ...(length !== undefined && { 'content-length': altered.body.length }),
      })
      outgoing.end(altered.body)
    })
  }
}
