import { createServer } from 'node:http'
import { listenOnLoopback } from '../../src/loopback/listen-on-loopback.ts'

export interface LibraryStates {
  'a book exists': { title: string }
}

/** A library whose answers differ in their title alone, which the environment may change. */
export async function startLibrary() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ title: process.env['LIBRARY_TITLE'] ?? 'Emma' }))
  })
  const url = await listenOnLoopback(server)
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, close }
}
