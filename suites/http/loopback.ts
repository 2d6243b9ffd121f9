import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * An address of this machine that nobody else uses, so that what is counted by address is counted for one test alone.
 * Undefined where the system has no more than 127.0.0.1 (macOS).
 */
export async function ownAddress(): Promise<string | undefined> {
  const address = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`
  const server = createServer()
  try {
    server.listen(0, address)
    await once(server, 'listening')
    return address
  } catch {
    return undefined
  } finally {
    server.close()
  }
}
