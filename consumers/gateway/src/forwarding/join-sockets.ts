import type { Socket } from 'node:net'

/** Milliseconds that one side gets to take what is still under way to it, once the other has ended. */
const lingering = 2_000

/**
 * Passes bytes both ways, unread and only as fast as they are taken. When either side has said its last word the other
 * hears so, and both are gone soon after; when either breaks, so does the other.
 */
export function joinSockets(client: Socket, upstream: Socket): void {
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.setNoDelay(true)
    from.setTimeout(0)
    from.once('end', () => leaveSoon(from, to))
    from.once('close', (broken) => {
      if (broken || !from.readableEnded) to.destroy()
    })
    from.pipe(to)
  }
  // Either may have broken before anybody listened here.
  if (client.destroyed) upstream.destroy()
  if (upstream.destroyed) client.destroy()
}

function leaveSoon(...sockets: Socket[]): void {
  const timer = setTimeout(() => {
    for (const socket of sockets) socket.destroy()
  }, lingering)
  for (const socket of sockets) {
    socket.once('close', () => {
      if (sockets.every(({ closed }) => closed)) clearTimeout(timer)
    })
  }
}
