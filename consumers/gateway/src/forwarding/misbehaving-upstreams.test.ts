import { request } from 'undici'
import { expect, test } from 'vitest'
import { startForwarder } from '../../test/start-forwarder.ts'
import { startAndStop, startRecorder, startSocketUpstream, startUpstream } from '../../test/start-upstream.ts'

const keys = '/auth/.well-known/jwks.json'

async function expectProblem(answer: Awaited<ReturnType<typeof request>>, status: number, code: string) {
  const text = await answer.body.text()
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(JSON.parse(text)).toMatchObject({ status, code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(text).not.toMatch(/127\.0\.0\.1|ECONN|socket|undici/i)
}

test('a dead upstream is a 502 that names no address', async () => {
  const gateway = await startForwarder({ upstream: await startAndStop() })

  await expectProblem(await request(gateway + keys), 502, 'bad_gateway')
})

test('an upstream that hangs up before it answers is a 502', async () => {
  const upstream = await startSocketUpstream((socket) => socket.resetAndDestroy())
  const gateway = await startForwarder({ upstream: upstream.url })

  await expectProblem(await request(gateway + keys), 502, 'bad_gateway')
})

test('an upstream that hangs up amid its headers is a 502', async () => {
  const upstream = await startSocketUpstream((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n', () => socket.destroy())
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  await expectProblem(await request(gateway + keys), 502, 'bad_gateway')
})

test.for([
  ['no HTTP at all', 'SSH-2.0-OpenSSH_9.9\r\n\r\n'],
  ['a status out of range', 'HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n'],
  [
    'a switch of protocols nobody asked for',
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
  ],
  ['a field that HTTP does not allow', 'HTTP/1.1 200 OK\r\nX-Bad: a\x7fb\r\nContent-Length: 0\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ['a length and chunks', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['headers without end', `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`],
] as const)('an upstream that answers %s is a 502', async ([, bytes]) => {
  const upstream = await startSocketUpstream((socket) => socket.write(bytes))
  const gateway = await startForwarder({ upstream: upstream.url })

  await expectProblem(await request(gateway + keys), 502, 'bad_gateway')
})

test('a field value beyond ASCII passes byte for byte', async () => {
  const upstream = await startSocketUpstream((socket) => {
    socket.write(Buffer.from('HTTP/1.1 200 OK\r\nX-Name: Zoë €\r\nContent-Length: 0\r\n\r\n', 'utf8'))
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  const { headers } = await request(gateway + keys)

  expect(Buffer.from(String(headers['x-name']), 'latin1').toString('utf8')).toBe('Zoë €')
})

test('a slow upstream is a 504 within the limit', async () => {
  const upstream = await startUpstream(() => undefined)
  const gateway = await startForwarder({ upstream: upstream.url, timeout: 150 })

  const startedAt = performance.now()
  await expectProblem(await request(gateway + keys), 504, 'gateway_timeout')

  expect(performance.now() - startedAt).toBeLessThan(600)
})

test('waiting for a free connection counts towards the limit', async () => {
  const upstream = await startUpstream(() => undefined)
  const gateway = await startForwarder({ upstream: upstream.url, timeout: 150, connections: 1 })

  const startedAt = performance.now()
  const answers = await Promise.all(Array.from({ length: 5 }, () => request(gateway + keys)))

  expect(performance.now() - startedAt).toBeLessThan(600)
  for (const answer of answers) await expectProblem(answer, 504, 'gateway_timeout')
})

test('a 503 passes on as it is, after one attempt', async () => {
  const upstream = await startRecorder((_request, response) => {
    response
      .writeHead(503, { 'retry-after': '1', 'content-type': 'application/problem+json' })
      .end('{"code":"unavailable"}')
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await request(gateway + keys)

  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('1')
  expect(await answer.body.text()).toBe('{"code":"unavailable"}')
  expect(upstream.received).toHaveLength(1)
})

test.for(['GET', 'POST'] as const)('a %s that fails is not tried again', async (method) => {
  let hits = 0
  const upstream = await startSocketUpstream((socket) => {
    hits += 1
    socket.destroy()
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await request(gateway + (method === 'GET' ? keys : '/auth/login'), { method })

  await expectProblem(answer, 502, 'bad_gateway')
  expect(hits).toBe(1)
})

test('a POST on a connection that the upstream has just closed is not sent twice', async () => {
  let hits = 0
  const upstream = await startSocketUpstream((socket) => {
    hits += 1
    if (hits === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  const gateway = await startForwarder({ upstream: upstream.url, connections: 1 })
  await (await request(`${gateway}/auth/login`, { method: 'POST' })).body.dump()

  await expectProblem(await request(`${gateway}/auth/login`, { method: 'POST' }), 502, 'bad_gateway')

  expect(hits).toBe(2)
})

test.for([
  ['of known length', 'Content-Length: 1000\r\n\r\n{"half":'],
  ['in chunks', 'Transfer-Encoding: chunked\r\n\r\n8\r\n{"half":\r\n'],
])('a body %s that is cut short ends the connection: the client cannot take it for whole', async ([, rest]) => {
  const upstream = await startSocketUpstream((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${rest}`, () =>
      setImmediate(() => socket.destroy()),
    )
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  await expect(request(gateway + keys).then(({ body }) => body.text())).rejects.toThrow()
})

test('a body that never begins is a 502 and keeps nothing of the answer that was promised', async () => {
  const upstream = await startSocketUpstream((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nETag: "1"\r\nContent-Length: 1000\r\n\r\n', () => {
      setImmediate(() => socket.destroy())
    })
  })
  const gateway = await startForwarder({ upstream: upstream.url })

  const answer = await request(gateway + keys)

  expect(answer.headers).not.toHaveProperty('set-cookie')
  expect(answer.headers).not.toHaveProperty('etag')
  await expectProblem(answer, 502, 'bad_gateway')
})

test('a body that stalls ends the connection', async () => {
  const upstream = await startUpstream((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"half":')
  })
  const gateway = await startForwarder({ upstream: upstream.url, timeout: 150 })

  await expect(request(gateway + keys).then(({ body }) => body.text())).rejects.toThrow()
})

test('a client that leaves gives its connection back at once', async () => {
  const reached = Promise.withResolvers<void>()
  const lost = Promise.withResolvers<void>()
  const upstream = await startUpstream((received) => {
    received.socket.once('close', () => lost.resolve())
    reached.resolve()
  })
  const gateway = await startForwarder({ upstream: upstream.url, timeout: 60_000 })
  const client = new AbortController()

  const answer = request(gateway + keys, { signal: client.signal })
  await reached.promise
  client.abort()

  await expect(answer).rejects.toThrow()
  await lost.promise
})

test('a client that leaves amid a body gives its connection back at once', async () => {
  const lost = Promise.withResolvers<void>()
  const upstream = await startUpstream((received, response) => {
    received.socket.once('close', () => lost.resolve())
    response.writeHead(200, { 'content-length': '1000' }).write('{"half":')
  })
  const gateway = await startForwarder({ upstream: upstream.url, timeout: 60_000 })

  const { body } = await request(gateway + keys)
  body.on('error', () => undefined)
  body.destroy()

  await lost.promise
})
