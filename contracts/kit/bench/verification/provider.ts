import { createServer } from 'node:http'
import { listenOnLoopback } from '../../src/loopback/listen-on-loopback.ts'

/** A provider that answers every request for a book with that book, as fast as Node can. */
export async function startBooks(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const id = request.url?.split('/').at(-1)
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ id, title: 'Emma', pages: 474, genre: 'novel' }))
    })
  })
  const url = await listenOnLoopback(server)
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, close }
}
