import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small book catalogue: the provider that the cases verify. */
export async function startCatalogue({ answerSlowly = false, withoutTitles = false, under = '' } = {}) {
  const books = new Map<string, { id: string; title: string; pages: number; lentTo: string | null }>()
  const tokens = new Set<string>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const pathname = path.startsWith(under) ? path.slice(under.length) : '/outside'
    const answer = (status: number, value: unknown, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
    if (answerSlowly && pathname === '/slow') return
    if (pathname === '/end') {
      server.close()
      server.closeAllConnections()
      return
    }
    if (pathname === '/login') {
      if (body.password !== 'correct horse battery') return answer(401, { error: 'wrong password' })
      return answer(200, { accessToken: `secret-${body.email}`, user: { email: body.email } })
    }
    if (!tokens.has(request.headers.authorization ?? '')) return answer(401, { error: 'sign in first' })
    if (request.method === 'POST' && pathname === '/books')
      return answer(201, { id: 'b-new', ...body }, { location: '/books/b-new' })
    const book = books.get(pathname.slice('/books/'.length))
    if (book && withoutTitles) return answer(200, { ...book, title: undefined })
    return book ? answer(200, book) : answer(404, { error: 'no such book' })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    addBook: (book: { id: string; title: string; pages: number }) => books.set(book.id, { ...book, lentTo: null }),
    signIn(token: string) {
      tokens.add(`Bearer ${token}`)
      return token
    },
    reset() {
      books.clear()
      tokens.clear()
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
