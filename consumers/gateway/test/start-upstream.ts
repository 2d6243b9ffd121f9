import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A service behind the gateway, on a real socket until the test ends. */
export type Upstream = { url: string; close: () => Promise<void> }

/** What an upstream was sent. */
export type Received = {
  method: string
  target: string
  headers: IncomingMessage['headers']
  rawHeaders: string[]
  body: Buffer
}

/** Starts an upstream that speaks HTTP as Node does. */
export async function startUpstream(listener: RequestListener): Promise<Upstream> {
  const server = createServer(listener)
  return listen(server, () => server.closeAllConnections())
}

/** Starts an upstream that answers every request alike and remembers what it was sent. */
export async function startRecorder(
  answer: RequestListener = (_request, response) => response.end(),
): Promise<Upstream & { received: Received[] }> {
  const received: Received[] = []
  const upstream = await startUpstream(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url: target = '', headers, rawHeaders } = request
    received.push({ method, target, headers, rawHeaders, body: Buffer.concat(chunks) })
    answer(request, response)
  })
  return { ...upstream, received }
}

/** Starts an upstream that does with its sockets what no HTTP library would let it do. */
export async function startSocketUpstream(onRequest: (socket: Socket, head: string) => void): Promise<Upstream> {
  const sockets = new Set<Socket>()
  const server = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (data) => onRequest(socket, data.toString('latin1')))
  })
  return listen(server, () => {
    for (const socket of sockets) socket.destroy()
  })
}

/** The address of a port that nobody listens on. */
export async function startAndStop(): Promise<string> {
  const { url, close } = await startUpstream((_request, response) => response.end())
  await close()
  return url
}

async function listen(server: Server, cut: () => void): Promise<Upstream> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      cut()
    })
  onTestFinished(close)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
