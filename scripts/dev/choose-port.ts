import { once } from 'node:events'
import { createServer } from 'node:net'
import { DevError } from './dev-error.ts'

/**
 * The port that PORT names, else a free one of 127.0.0.1; known before anything is started, since auth must be told from
 * where pages may refresh.
 *
 * @throws DevError when it is none, or taken
 */
export async function choosePort(wanted: string | undefined): Promise<number> {
  const port = wanted === undefined || wanted === '' ? 0 : Number(wanted)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new DevError(`Failed to start: PORT is "${wanted}". Set it to a number from 0 (any free port) to 65535.`)
  }
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : port
  } catch (cause) {
    throw explain(cause, port)
  } finally {
    server.close()
  }
}

function explain(cause: unknown, port: number): DevError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const reason = code === 'EACCES' ? 'this user may not listen on it' : 'another process listens on it'
  return new DevError(`Failed to start: port ${port}: ${reason}. Set another PORT, or none for any free one.`, {
    cause,
  })
}
