import { once } from 'node:events'
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Answer } from '../../http/answer.ts'

/** A request whose body does not come whole. */
export type Unfinished = {
  method: string
  path: string
  headers: Record<string, string>
  /** Bytes that are promised. */
  promised: number
  /** What comes of them. */
  sent: string
  /** Whether the sender then says that no more will come, or stays silent. */
  ends: boolean
}

/** Sends a request of which a part is missing, and answers what came for it all the same. Gives up after 10 s. */
export async function sendUnfinished(baseUrl: string, unfinished: Unfinished): Promise<Answer> {
  const { method, path, headers, promised, sent, ends } = unfinished
  const outgoing = request(baseUrl + path, {
    method,
    headers: { ...headers, 'content-length': promised },
    agent: false,
    signal: AbortSignal.timeout(10_000),
  })
  try {
    outgoing.flushHeaders()
    outgoing.write(sent)
    if (ends) outgoing.once('socket', (socket) => socket.once('connect', () => setImmediate(() => socket.end())))
    const [answer] = await once(outgoing, 'response')
    const text = (await buffer(answer)).toString()
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    }
  } finally {
    outgoing.destroy()
  }
}
