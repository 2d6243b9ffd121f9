import { once } from 'node:events'
import { createServer } from 'node:http'
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts'
import type { StateValues } from './state-handlers.ts'

/** Answers the verifier's state changes: it reads the generator values from the response of its `setup` posts. */
export interface StateServer {
  url: string
  setValues(values: StateValues): void
  close(): Promise<void>
}

/** Starts the server on a free port of 127.0.0.1; the states themselves were set up before the verifier asks. */
export async function startStateServer(): Promise<StateServer> {
  let text = '{}'
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
  })
  const url = await listenOnLoopback(server)
  return {
    url,
    setValues(values) {
      text = JSON.stringify(values)
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
