import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeStates } from '../projects-provider/catalogue-states.ts'
import { startCatalogue } from '../projects-provider/start-catalogue.ts'

/** What a state-change endpoint was asked for. */
export interface StateChange {
  action: 'setup' | 'teardown'
  state: string
  params: object
  consumer: string
}

export const key = 'Bearer key-of-the-state-endpoint'

/** A catalogue under a base path, as somebody else runs it, with a state-change endpoint that wants a key. */
export async function startDeployed() {
  const catalogue = await startCatalogue({ under: '/api/v1' })
  const states = makeStates(() => catalogue)
  const changes: StateChange[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const change = JSON.parse(Buffer.concat(chunks).toString()) as StateChange
    changes.push(change)
    const { action, state } = change
    const answer = (status: number, text = '', headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
    if (request.headers.authorization !== key) return answer(401, '{"error":"who are you?"}')
    if (action === 'teardown') {
      catalogue.reset()
      return state === 'it stays' ? answer(500, '{"error":"the shelf is stuck"}') : answer(204)
    }
    switch (state) {
      case 'it fails':
        return answer(500, JSON.stringify({ error: 'no such table', password: 'correct horse battery', sent: key }))
      case 'it is a list':
        return answer(200, '[1]')
      case 'it is a page':
        return answer(200, '<h1>Sign in</h1>', { 'content-type': 'text/html' })
      case 'it moved':
        return answer(307, '', { location: 'https://elsewhere.example.org/states?key=secret-of-the-url' })
      case 'it wants credentials':
        return answer(403)
      case 'it ends the connection':
        return void request.socket.destroy()
      case 'it is endless':
        return void response.writeHead(200).end('x'.repeat(2 * 1024 * 1024))
      case 'it hangs':
        return
      case 'it stays':
        return answer(200, 'OK', { 'content-type': 'text/plain; charset=utf-8' })
    }
    if (!Object.hasOwn(states, state)) return answer(404, '{"error":"no such state"}')
    return answer(200, JSON.stringify(states[state as keyof typeof states]()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    /** What a verify file of these projects takes from its environment. */
    env: {
      CATALOGUE_URL: `${catalogue.url}/`,
      CATALOGUE_STATE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/states`,
      CATALOGUE_STATE_KEY: key,
      URL_WITH_CREDENTIALS: 'https://reader:secret-of-the-url@catalogue.example.org',
    },
    changes,
    close() {
      catalogue.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
