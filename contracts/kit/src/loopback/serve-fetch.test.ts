import { expect, onTestFinished, test } from 'vitest'
import { serveFetch } from './serve-fetch.ts'

async function serve(answer: (request: Request) => Promise<Response>, origin?: string): Promise<string> {
  const { url, close } = await serveFetch(answer, origin)
  onTestFinished(close)
  return url
}

test('a request arrives as it was sent, at the origin that is asked for', async () => {
  const url = await serve(async (request) => {
    const { method, headers } = request
    return Response.json({ method, url: request.url, type: headers.get('content-type'), body: await request.text() })
  }, 'http://library.test')
  const headers = { 'content-type': 'text/plain' }
  const response = await fetch(`${url}/books?genre=novel`, { method: 'POST', headers, body: 'Emma' })
  const want = { method: 'POST', url: 'http://library.test/books?genre=novel', type: 'text/plain', body: 'Emma' }
  expect(await response.json()).toEqual(want)
})

test('an answer leaves as it was made: bytes, and each cookie by itself', async () => {
  const url = await serve(async () => {
    const headers: [string, string][] = [
      ['Set-Cookie', 'a=1; Expires=Mon, 01 Jan 2024 00:00:00 GMT'],
      ['Set-Cookie', 'b=2'],
    ]
    return new Response(new Uint8Array([0, 255, 137]), { status: 201, headers })
  })
  const response = await fetch(url)
  expect(response.status).toBe(201)
  expect(response.headers.getSetCookie()).toEqual(['a=1; Expires=Mon, 01 Jan 2024 00:00:00 GMT', 'b=2'])
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 137])
})

test('an error becomes a 500 that names it', async () => {
  const url = await serve(async () => {
    throw new Error('no such mock')
  })
  const response = await fetch(url)
  expect([response.status, await response.text()]).toEqual([500, 'Error: no such mock'])
})
