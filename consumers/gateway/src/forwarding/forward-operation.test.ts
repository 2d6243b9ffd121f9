import { Readable } from 'node:stream'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { sendBytes } from '../../test/send-bytes.ts'
import { startForwarder } from '../../test/start-forwarder.ts'
import { startRecorder } from '../../test/start-upstream.ts'

test.for([
  ['JSON in an unusual form', 'application/json; charset=utf-8', Buffer.from('{ "b":1,\n "a" : 1.0 }')],
  ['broken JSON', 'application/json', Buffer.from('{"a":')],
  ['bytes', 'application/octet-stream', Buffer.from([0, 255, 10, 13, 128])],
  ['a form', 'application/x-www-form-urlencoded', Buffer.from('a=1&a=2&b=%20+')],
  ['parts', 'multipart/form-data; boundary="x y"', Buffer.from('--x y\r\n\r\n1\r\n--x y--\r\n')],
] as const)('%s reaches the upstream byte for byte', async ([, contentType, body]) => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  await request(`${gateway}/auth/login`, { method: 'POST', headers: { 'content-type': contentType }, body })

  expect(upstream.received).toEqual([expect.objectContaining({ method: 'POST', target: '/login', body })])
  expect(upstream.received[0]?.headers).toMatchObject({
    'content-type': contentType,
    'content-length': String(body.length),
  })
})

test('a body without a media type passes, and gets none', async () => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  await request(`${gateway}/auth/login`, { method: 'POST', body: Buffer.from('x') })

  expect(upstream.received[0]?.body.toString()).toBe('x')
  expect(upstream.received[0]?.headers).not.toHaveProperty('content-type')
})

test('a body in chunks passes whole', async () => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  await request(`${gateway}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: Readable.from(['one ', 'two'], { objectMode: false }),
  })

  expect(upstream.received[0]?.body.toString()).toBe('one two')
  expect(upstream.received[0]?.headers).not.toHaveProperty('transfer-encoding')
})

test.for([
  ['declares', Buffer.alloc(65_537)],
  ['hides', Readable.from([Buffer.alloc(40_000), Buffer.alloc(40_000)], { objectMode: false })],
] as const)('a body over the limit that %s its length is a 413, and no upstream hears of it', async ([, body]) => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await request(`${gateway}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  })

  expect(answer.statusCode).toBe(413)
  expect(await answer.body.json()).toMatchObject({ code: 'payload_too_large' })
  expect(upstream.received).toEqual([])
})

test('a body at the limit passes', async () => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  const { statusCode } = await request(`${gateway}/auth/login`, { method: 'POST', body: Buffer.alloc(65_536) })

  expect(statusCode).toBe(200)
})

test('an answer passes as it is: status, fields, each cookie, body', async () => {
  const body = Buffer.from([123, 0, 255, 125])
  const upstream = await startRecorder((_request, response) => {
    response.writeHead(
      418,
      'Odd',
      [
        ['Content-Type', 'application/vnd.odd'],
        ['Set-Cookie', 'a=1; Path=/'],
        ['Set-Cookie', 'b=2; HttpOnly'],
        ['Cache-Control', 'no-store'],
        ['ETag', '"1"'],
        ['Location', '/users/1'],
        ['WWW-Authenticate', 'Bearer'],
        ['Date', 'Thu, 15 Jan 2026 09:30:00 GMT'],
        ['Connection', 'X-Hop'],
        ['X-Hop', 'mine'],
      ].flat(),
    )
    response.end(body)
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await request(`${gateway}/auth/login`, { method: 'POST' })

  expect(answer.statusCode).toBe(418)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/vnd.odd',
    'set-cookie': ['a=1; Path=/', 'b=2; HttpOnly'],
    'cache-control': 'no-store',
    etag: '"1"',
    location: '/users/1',
    'www-authenticate': 'Bearer',
    date: 'Thu, 15 Jan 2026 09:30:00 GMT',
  })
  expect(answer.headers).not.toHaveProperty('x-hop')
  expect(Buffer.from(await answer.body.arrayBuffer())).toEqual(body)
})

test('a redirect is the client’s to follow', async () => {
  const upstream = await startRecorder((_request, response) => response.writeHead(302, { location: '/livez' }).end())
  const gateway = await startForwarder({ upstream: upstream.url })

  const { statusCode, headers } = await request(`${gateway}/auth/me`)

  expect({ statusCode, location: headers['location'] }).toEqual({ statusCode: 302, location: '/livez' })
  expect(upstream.received).toHaveLength(1)
})

test('HEAD passes as HEAD, with the length and without the body', async () => {
  const upstream = await startRecorder((_request, response) => {
    response.writeHead(200, { 'content-length': '1234', 'content-type': 'application/json' }).end()
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await request(`${gateway}/auth/me`, { method: 'HEAD' })

  expect(upstream.received[0]?.method).toBe('HEAD')
  expect(answer.headers).toMatchObject({ 'content-length': '1234', 'content-type': 'application/json' })
  expect(await answer.body.text()).toBe('')
})

test.for([204, 304])('a %i has no body and leaves the connection usable', async (status) => {
  const upstream = await startRecorder((_request, response) => response.writeHead(status, { etag: '"1"' }).end())
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await sendBytes(
    gateway,
    'GET /auth/me HTTP/1.1\r\nHost: gateway.test\r\n\r\nGET /auth/me HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n\r\n',
  )

  const [before, ...answers] = answer.split('HTTP/1.1 ')
  expect(before).toBe('')
  expect(answers).toHaveLength(2)
  for (const one of answers) {
    expect(one).toMatch(new RegExp(`^${status} .*\r\netag: "1"\r\n`, 's'))
    expect(one).toMatch(/\r\n\r\n$/)
    expect(one).not.toMatch(/transfer-encoding|content-length: [1-9]/i)
  }
})

test('a GET with a body is forwarded without it, and its length does not linger', async () => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await sendBytes(
    gateway,
    'GET /auth/me HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello',
  )

  expect(answer).toMatch(/^HTTP\/1.1 200 /)
  expect(upstream.received[0]?.headers).not.toHaveProperty('content-length')
})
