import { once } from 'node:events'
import type { Server } from 'node:http'

/** Listens on a free port of 127.0.0.1 and returns the base URL, without a slash at the end. */
export async function listenOnLoopback(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a numeric address.')
  return `http://127.0.0.1:${address.port}`
}
