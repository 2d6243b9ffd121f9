import { expect, test } from 'vitest'
import { sendBytes } from '../../test/send-bytes.ts'
import { startForwarder } from '../../test/start-forwarder.ts'
import { startRecorder } from '../../test/start-upstream.ts'

async function forward(fields: readonly string[], { trustProxy = [] as string[] } = {}) {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url, trustProxy })
  const head = ['GET /auth/me HTTP/1.1', 'Host: gateway.test', ...fields, '', ''].join('\r\n')
  const answer = await sendBytes(gateway, head.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
  return { answer, upstream, received: upstream.received[0] }
}

test.for([
  'X-User-Id: admin',
  'X-User: admin',
  'X_User_Id: admin',
  'x-tenant-id: other',
  'X-Forwarded-User: admin',
  'X-Forwarded-Prefix: /internal',
  'Forwarded: for=192.0.2.1',
  'X-Real-IP: 192.0.2.1',
  'True-Client-IP: 192.0.2.1',
  'X-Original-URL: /revocations',
  'X-Rewrite-URL: /revocations',
  'X-HTTP-Method-Override: DELETE',
])('a client does not get to say "%s"', async (field) => {
  const { received } = await forward([field])

  expect(received?.rawHeaders.map((text) => text.toLowerCase())).not.toContain(field.split(':')[0]?.toLowerCase())
})

test.for([
  'Keep-Alive: timeout=5',
  'Proxy-Connection: keep-alive',
  'Proxy-Authorization: Basic eA==',
  'TE: trailers',
  'Trailer: Expires',
  'Upgrade: websocket',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Expect: 100-continue',
  'HTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: HTTP2-Settings',
  'X-Hop: 1\r\nConnection: foo, X-Hop ,bar',
])('"%s" concerns this connection only', async (field) => {
  const { answer, received } = await forward([field])

  expect(answer).toMatch(/^HTTP\/1.1 (100|200) /)
  expect(received?.headers).not.toHaveProperty(field.split(':')[0]?.toLowerCase() ?? '')
})

test('the gateway says where the request came from, whatever the client says', async () => {
  const { received } = await forward([
    'X-Forwarded-For: 192.0.2.1',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Host: evil.test',
    'Connection: x-forwarded-for, x-forwarded-host',
  ])

  expect(received?.headers).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'gateway.test',
    via: '1.1 gateway',
  })
  expect(received?.headers.host).toMatch(/^127\.0\.0\.1:\d+$/)
})

test('a client of HTTP/1.0 need not name a host', async () => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await sendBytes(gateway, 'GET /auth/me HTTP/1.0\r\n\r\n')

  expect(answer).toMatch(/^HTTP\/1.1 200 /)
  expect(upstream.received[0]?.headers).toMatchObject({ via: '1.0 gateway' })
  expect(upstream.received[0]?.headers).not.toHaveProperty('x-forwarded-host')
})

test('a proxy in front that is trusted says where the request came from', async () => {
  const fields = ['X-Forwarded-For: 192.0.2.1', 'X-Forwarded-Proto: https', 'X-Forwarded-Host: shop.test']
  const { received } = await forward(fields, { trustProxy: ['127.0.0.1'] })

  expect(received?.headers).toMatchObject({
    'x-forwarded-for': '192.0.2.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'shop.test',
  })
})

test('all other fields travel on', async () => {
  const { received } = await forward([
    'Authorization: Bearer a.b.c',
    'Cookie: refresh_token=x; other=y',
    'If-None-Match: "1"',
    'Idempotency-Key: "k"',
    'Origin: https://app.test',
    'Accept-Language: de',
    'X-Custom: Zoë',
    'Via: 1.0 edge',
  ])

  expect(received?.headers).toMatchObject({
    authorization: 'Bearer a.b.c',
    cookie: 'refresh_token=x; other=y',
    'if-none-match': '"1"',
    'idempotency-key': '"k"',
    origin: 'https://app.test',
    'accept-language': 'de',
    'x-custom': 'Zoë',
    via: '1.0 edge, 1.1 gateway',
  })
})

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parent = '00f067aa0ba902b7'

test('a trace goes on with a span of the gateway’s own', async () => {
  const { received } = await forward([`traceparent: 00-${traceId}-${parent}-01`, 'tracestate: vendor=1'])

  expect(received?.headers['traceparent']).toMatch(new RegExp(`^00-${traceId}-(?!${parent})[0-9a-f]{16}-01$`))
  expect(received?.headers['tracestate']).toBe('vendor=1')
})

test.for([
  ['absent', []],
  ['malformed', [`traceparent: 00-${traceId}-${parent}`, 'tracestate: vendor=1']],
  ['all zero', [`traceparent: 00-${'0'.repeat(32)}-${parent}-01`, 'tracestate: vendor=1']],
  ['given twice', [`traceparent: 00-${traceId}-${parent}-01`, `traceparent: 00-${traceId}-${parent}-01`]],
] as const)('a trace that is %s starts anew', async ([, fields]) => {
  const { received } = await forward(fields)

  expect(received?.headers['traceparent']).toMatch(
    new RegExp(`^00-(?!${traceId}|0{32})[0-9a-f]{32}-[0-9a-f]{16}-0[01]$`),
  )
  expect(received?.headers).not.toHaveProperty('tracestate')
})

test.for([
  ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
  ['two lengths', 'Content-Length: 5\r\nContent-Length: 6'],
  ['a length that is no number', 'Content-Length: +5'],
  ['an encoding beyond chunks', 'Transfer-Encoding: chunked, identity'],
  ['an encoding in disguise', 'Transfer-Encoding: xchunked'],
  ['a space before the colon', 'Transfer-Encoding : chunked'],
  ['a folded field', 'X-A: b\r\n Transfer-Encoding: chunked'],
  ['a bare line feed', 'X-A: b\nTransfer-Encoding: chunked'],
])('a request with %s is refused, and nothing of it forwarded', async ([, fields]) => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await sendBytes(
    gateway,
    `POST /auth/login HTTP/1.1\r\nHost: gateway.test\r\n${fields}\r\n\r\n0\r\n\r\nGET /auth/me HTTP/1.1\r\nHost: x\r\n\r\n`,
  )

  expect(answer).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json/s)
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  expect(upstream.received).toEqual([])
})
