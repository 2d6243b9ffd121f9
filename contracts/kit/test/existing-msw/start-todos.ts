import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const todos = [
  { id: 1, title: 'Write the report', status: 'open', dueOn: null },
  { id: 2, title: 'Pay the bill', status: 'done', dueOn: '2026-01-31' },
  { id: 3, title: 'Call home', status: 'open' },
]

/** A service that keeps to `todos.yaml`, with data of its own; it sends of what is optional only some. */
export async function startTodos(): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const { status, body } = answer(request, await readJson(request))
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    response.writeHead(status, body === undefined ? {} : { 'content-type': type })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

interface Answer {
  status: number
  body?: unknown
}

function answer({ method, url = '', headers }: IncomingMessage, sent: Record<string, unknown>): Answer {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const todo = todos.find(({ id }) => pathname === `/todos/${id}`)
  if (pathname === '/sessions') return { status: 201, body: { token: 'a real one' } }
  if (!headers.authorization?.startsWith('Bearer ')) return problem(401, 'Sign in first')
  if (pathname === '/stats') return { status: 200, body: { open: 2 } }
  if (pathname === '/todos' && method === 'POST') return { status: 201, body: { ...sent, id: 4, status: 'open' } }
  const wanted = searchParams.get('status')
  if (pathname === '/todos') return { status: 200, body: todos.filter(({ status }) => !wanted || status === wanted) }
  if (!todo) return problem(404, 'There is no such todo')
  if (method === 'DELETE') return { status: 204 }
  return { status: 200, body: { ...todo, ...sent } }
}

function problem(status: number, title: string): Answer {
  return { status, body: { title, status, detail: 'Look again.' } }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? {} : JSON.parse(text)
}
