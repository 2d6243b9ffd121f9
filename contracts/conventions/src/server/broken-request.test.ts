import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createServer } from './create-server.ts'

/** Sends raw bytes and reads until the server closes. */
async function send(bytes: string): Promise<string> {
  const app = createServer()
  const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  try {
    const socket = connect(Number(url.port), url.hostname)
    socket.write(bytes)
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    await once(socket, 'close')
    return answer
  } finally {
    await app.close()
  }
}

test.each<[string, string, number, string]>([
  ['bytes that are no request', 'EHLO mail\r\n\r\n', 400, 'malformed_request'],
  [
    'headers beyond the limit',
    `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'header_too_large',
  ],
])('%s are answered as a problem', async (_name, bytes, status, code) => {
  const answer = await send(bytes)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toMatch(/content-type: application\/problem\+json/)
  expect(JSON.parse(body)).toMatchObject({ status, code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
})
