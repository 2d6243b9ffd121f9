import { createServer } from 'node:http'
import { listenOnLoopback } from '../../src/loopback/listen-on-loopback.ts'

export interface LibraryStates {
  'a book exists': { title: string }
}

/** A library whose answers differ in their title alone, which the environment may change; or that ends the run midway. */
export async function startLibrary() {
  let answered = 0
  const server = createServer((_request, response) => {
    answered += 1
    if (answered === 1 && process.env['LIBRARY_KILLS'] === 'worker') process.kill(process.pid, 'SIGKILL')
    if (answered === 1 && process.env['LIBRARY_KILLS'] === 'run') process.kill(process.ppid, 'SIGINT')
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
