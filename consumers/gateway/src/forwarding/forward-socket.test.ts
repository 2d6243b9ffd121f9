import { once } from 'node:events'
import { get } from 'node:http'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { sendBytes } from '../../test/send-bytes.ts'
import { opening, openSocket, readRefusal, startSocketForwarder, startStreamUpstream } from '../../test/start-stream.ts'
import { startAndStop, startRecorder, startSocketUpstream, startUpstream } from '../../test/start-upstream.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
function expectProblem({ status, headers, text }: Awaited<ReturnType<typeof readRefusal>>, code: string) {
  expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(headers['connection']).toBe('close')
  expect(JSON.parse(text)).toMatchObject({ status, code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(text).not.toMatch(/127\.0\.0\.1|ECONN|socket hang/i)
}

test('frames pass both ways as they are', async () => {
  const upstream = await startStreamUpstream((socket) =>
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })),
  )
  const socket = openSocket((await startSocketForwarder(upstream.url)).stream)
  await once(socket, 'open')

  for (const sent of ['{"type":"subscribe"}', '', 'Zoë €', Buffer.from([0, 255, 10])]) {
    socket.send(sent)
    const [data, isBinary] = await once(socket, 'message')
    expect(Buffer.from(data)).toEqual(Buffer.from(sent))
    expect(isBinary).toBe(typeof sent !== 'string')
  }
})

test('the query passes byte for byte, and the path is the upstream’s own', async () => {
  const upstream = await startRecorder()
  const { url } = await startSocketForwarder(upstream.url)

  await sendBytes(url, opening.replace('ticket=t', `ticket=a%2Fb+c&x=%c3%A9&empty&&x='"`))

  expect(upstream.received.map(({ target }) => target)).toEqual([`/stream?ticket=a%2Fb+c&x=%c3%A9&empty&&x='"`])
})

test('the upstream is told who asks and from where, and nothing that only the gateway may say', async () => {
  const upstream = await startRecorder()
  const { url } = await startSocketForwarder(upstream.url)
  const fields = [
    'Connection: Upgrade, X-Mine',
    'X-Mine: of this connection',
    'Keep-Alive: timeout=5',
    'TE: trailers',
    'Origin: https://app.test',
    `traceparent: 00-${traceId}-b7ad6b7169203331-01`,
    'X-User-Id: somebody-else',
    'X-Forwarded-For: 10.0.0.1',
  ]

  await sendBytes(url, opening.replace('Connection: Upgrade', fields.join('\r\n')))

  const { traceparent, ...headers } = upstream.received[0]?.headers ?? {}
  expect(headers).toEqual({
    host: new URL(upstream.url).host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    origin: 'https://app.test',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'gateway.test',
    via: '1.1 gateway',
  })
  expect(traceparent).toMatch(new RegExp(`^00-${traceId}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`))
})

test('the upstream chooses the subprotocol', async () => {
  const upstream = await startStreamUpstream(() => undefined)
  const { stream } = await startSocketForwarder(upstream.url)
  const { WebSocket } = await import('ws')

  const socket = new WebSocket(stream, ['v1', 'v2'])
  await once(socket, 'open')
  socket.terminate()

  expect(socket.protocol).toBe('v2')
})

test('what the client sends before the WebSocket is open arrives once it is', async () => {
  const upstream = await startSocketUpstream((socket, head) => {
    if (!head.startsWith('GET')) return void socket.end(`got ${head}`)
    expect(head).not.toContain('early')
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nat once;')
  })
  const { url } = await startSocketForwarder(upstream.url)

  const answer = await sendBytes(url, `${opening}early`)

  expect(answer).toMatch(/^HTTP\/1.1 101 Switching Protocols\r\n/)
  expect(answer.split('\r\n\r\n')[1]).toBe('at once;got early')
})

test.for([
  [401, { 'www-authenticate': 'Ticket' }],
  [403, {}],
  [404, {}],
  [426, { 'sec-websocket-version': '13' }],
  [503, { 'retry-after': '3' }],
] as const)('a refusal by %i is passed on as it is, and the connection ends', async ([status, fields]) => {
  const text = JSON.stringify({ status, code: 'as_the_upstream_says' })
  const upstream = await startUpstream((_request, response) =>
    response.writeHead(status, { 'content-type': 'application/problem+json', ...fields }).end(text),
  )
  const { stream } = await startSocketForwarder(upstream.url)

  const refusal = await readRefusal(openSocket(stream))

  expect(refusal).toMatchObject({ status, text, headers: { connection: 'close', ...fields } })
  expect(refusal.headers['content-type']).toBe('application/problem+json')
})

test('a dead upstream is a 502', async () => {
  const { stream } = await startSocketForwarder(await startAndStop())

  const refusal = await readRefusal(openSocket(stream))

  expect(refusal.status).toBe(502)
  expectProblem(refusal, 'bad_gateway')
})

test.for([
  ['hangs up', (socket: { resetAndDestroy: () => void }) => socket.resetAndDestroy()],
  ['speaks no HTTP', (socket: { write: (text: string) => void }) => socket.write('SSH-2.0-OpenSSH_9.9\r\n\r\n')],
  [
    'refuses at length',
    (socket: { write: (text: string) => void }) =>
      socket.write(`HTTP/1.1 403 Forbidden\r\nContent-Length: 70000\r\n\r\n${'x'.repeat(70_000)}`),
  ],
  [
    'never ends refusing',
    (socket: { write: (text: string) => void }) => {
      socket.write('HTTP/1.1 403 Forbidden\r\n\r\n')
      socket.write('x'.repeat(70_000))
    },
  ],
  [
    'breaks off its refusal',
    (socket: { end: (text: string) => void }) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 9\r\n\r\nno'),
  ],
] as const)('an upstream that %s is a 502', async ([, answer]) => {
  const upstream = await startSocketUpstream((socket) => answer(socket))
  const { stream } = await startSocketForwarder(upstream.url)

  const refusal = await readRefusal(openSocket(stream))

  expect(refusal.status).toBe(502)
  expectProblem(refusal, 'bad_gateway')
})

test('an upstream that says nothing is a 504 when its time is over, and is left', async () => {
  const left = Promise.withResolvers<void>()
  const upstream = await startSocketUpstream((socket) => socket.once('close', () => left.resolve()))
  const { stream } = await startSocketForwarder(upstream.url, { within: 100 })

  const refusal = await readRefusal(openSocket(stream))

  expect(refusal.status).toBe(504)
  expectProblem(refusal, 'gateway_timeout')
  await left.promise
})

test('there are only so many at once', async () => {
  const upstream = await startStreamUpstream(() => undefined)
  const { stream } = await startSocketForwarder(upstream.url, { limit: 1 })
  const first = openSocket(stream)
  await once(first, 'open')

  const refusal = await readRefusal(openSocket(stream))
  expect(refusal).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
  expectProblem(refusal, 'unavailable')

  first.close()
  await once(first, 'close')
  await expect
    .poll(() =>
      once(openSocket(stream), 'open').then(
        () => 'open',
        () => 'refused',
      ),
    )
    .toBe('open')
})

test('nothing else becomes a WebSocket', async () => {
  const upstream = await startStreamUpstream(() => undefined)
  const { url } = await startSocketForwarder(upstream.url)
  const refusalOf = (path: string) => readRefusal(openSocket(url.replace('http', 'ws') + path))

  expect((await refusalOf('/trading/stream/')).status).toBe(404)
  expect((await refusalOf('/trading')).status).toBe(404)
  expect((await refusalOf('/trading/%73tream')).status).toBe(426)
  expect(upstream.requests).toEqual([])
})

test('whoever does not ask for a WebSocket is told to', async () => {
  const { url } = await startSocketForwarder(await startAndStop())

  const { statusCode, headers, body } = await request(`${url}/trading/stream?ticket=t`)

  expect(statusCode).toBe(426)
  expect(headers['upgrade']).toBe('websocket')
  expect(await body.json()).toMatchObject({ status: 426, code: 'upgrade_required' })
})

test('who asks for it by another method is told which', async () => {
  const { url } = await startSocketForwarder(await startAndStop())

  const answer = await sendBytes(url, opening.replace('GET', 'POST'))

  expect(answer).toMatch(/^HTTP\/1.1 405 /)
  expect(answer).toMatch(/\r\nallow: GET\r\n/i)
})

test('who offers HTTP/2 with a request is answered by HTTP/1.1, body and all', async () => {
  const { app, url } = await startSocketForwarder(await startAndStop())
  expect(app.server.listenerCount('upgrade')).toBe(1)

  const answer = await sendBytes(
    url,
    'POST /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\n{}',
  )

  expect(answer).toMatch(/^HTTP\/1.1 404 /)
})

test('who offers HTTP/2 where the WebSocket is gets none', async () => {
  const upstream = await startStreamUpstream(() => undefined)
  const { url } = await startSocketForwarder(upstream.url)

  const asked = get(`${url}/trading/stream`, { headers: { connection: 'Upgrade', upgrade: 'h2c' }, agent: false })
  const [response] = await once(asked, 'response')
  asked.destroy()

  expect(response.statusCode).toBe(426)
  expect(upstream.requests).toEqual([])
})
