import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A TCP line to a database, byte for byte, which the suite cuts. */
export type Line = {
  /** The target's URL, by way of the line. */
  url: string
  /** Resets every connection, and each new one until it is mended. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Opens a line on a free port of 127.0.0.1 to the host and port of a URL. */
export async function openLine(target: string): Promise<Line> {
  const url = new URL(target)
  const host = url.hostname
  const port = Number(url.port)
  const sockets = new Set<Socket>()
  let severed = false
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = createServer({ noDelay: true }, (near) => {
    if (severed) return void near.resetAndDestroy()
    const far = connect({ host, port, noDelay: true })
    keep(near, far)
    keep(far, near)
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The system named no port.')
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    url: url.href,
    cut() {
      severed = true
      reset()
    },
    mend() {
      severed = false
    },
    async close() {
      reset()
      server.close()
      await once(server, 'close')
    },
  }
}
