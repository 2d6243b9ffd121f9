import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'

/** Passes a request for a WebSocket on, and then every byte both ways; when either side ends, so does the other. */
export function passUpgrade(
  { incoming, socket, head }: { incoming: IncomingMessage; socket: Socket; head: Buffer },
  target: string,
): void {
  const { hostname, port } = new URL(target)
  const far = connect({ host: hostname, port: Number(port), noDelay: true })
  for (const [near, other] of [
    [socket, far],
    [far, socket],
  ] as const) {
    near.on('error', () => undefined)
    near.once('close', () => other.destroy())
  }
  const { method, url, rawHeaders } = incoming
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  far.write(`${lines.join('\r\n')}\r\n\r\n`)
  far.write(head)
  socket.pipe(far).pipe(socket)
}
