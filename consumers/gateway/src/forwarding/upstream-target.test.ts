import { expect, test } from 'vitest'
import { sendBytes } from '../../test/send-bytes.ts'
import { startForwarder } from '../../test/start-forwarder.ts'
import { startRecorder } from '../../test/start-upstream.ts'

async function send(line: string) {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url })
  const answer = await sendBytes(gateway, `${line} HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n\r\n`)
  return { answer, targets: upstream.received.map(({ target }) => target) }
}

test.for([
  ['GET /auth/me?a=%2F&b=+&a=1&%zz&=', '/me?a=%2F&b=+&a=1&%zz&='],
  ['GET /auth/me?', '/me?'],
  ['GET /auth/me?next=/auth/login?x', '/me?next=/auth/login?x'],
  ['GET /auth/%6De', '/me'],
  ['GET /auth/me#?x', '/me'],
  ['GET /auth/me?a#b', '/me?a'],
  ['GET http://127.0.0.1:1/auth/me?a', '/me?a'],
  ['DELETE /auth/sessions/1', '/sessions/1'],
  ['DELETE /auth/sessions/a%20b%C3%A9', '/sessions/a%20b%C3%A9'],
] as const)('%s asks the upstream for %s', async ([line, expected]) => {
  const { targets } = await send(line)

  expect(targets).toEqual([expected])
})

test.for([
  ['DELETE /auth/sessions/x\\..\\..\\revocations', '/sessions/x%5C..%5C..%5Crevocations'],
  ['DELETE /auth/sessions/..%2Frevocations', '/sessions/..%2Frevocations'],
  ['DELETE /auth/sessions/%2e%2e%5crevocations', '/sessions/..%5Crevocations'],
  ['DELETE /auth/sessions/a%3Fb%23c', '/sessions/a%3Fb%23c'],
  ['DELETE /auth/sessions/a%0D%0AX-User-Id:%20admin', '/sessions/a%0D%0AX-User-Id%3A%20admin'],
] as const)('%s stays one segment', async ([line, expected]) => {
  const { targets } = await send(line)

  expect(targets).toEqual([expected])
})

test.for([
  'POST /auth/introspect',
  'POST /auth/revoke',
  'GET /auth/revocations',
  'POST /auth/keys/rotations',
  'GET /auth/livez',
  'GET /auth/readyz',
  'GET /auth',
  'GET /auth/',
  'GET //auth/me',
  'GET /auth//me',
  'GET /AUTH/me',
  'GET /auth/me/',
  'GET /me',
  'GET /auth/../revocations',
  'GET /auth/./me',
  'DELETE /auth/sessions/',
  'DELETE /auth/sessions/..',
  'DELETE /auth/sessions/%2e%2E',
  'DELETE /auth/sessions/.',
  'DELETE /auth/sessions/1/2',
  'GET *',
])('%s is a 404 of the gateway’s own', async (line) => {
  const { answer, targets } = await send(line)

  expect(answer).toMatch(/^HTTP\/1\.1 404 .*application\/problem\+json.*"code":"not_found"/s)
  expect(targets).toEqual([])
})

test.for(['DELETE /auth/sessions/%zz', 'DELETE /auth/sessions/%'])('%s is a 400', async (line) => {
  const { answer, targets } = await send(line)

  expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"malformed_request"/s)
  expect(targets).toEqual([])
})

test.for([
  ['DELETE /auth/me', 'GET, HEAD'],
  ['GET /auth/login', 'POST'],
  ['OPTIONS /auth/users', 'GET, HEAD, POST'],
  ['TRACE /auth/me', 'GET, HEAD'],
] as const)('%s is a 405 that allows %s', async ([line, allowed]) => {
  const { answer, targets } = await send(line)

  expect(answer).toMatch(/^HTTP\/1\.1 405 .*"code":"method_not_allowed"/s)
  expect(answer).toMatch(new RegExp(`\r\nallow: ${allowed}\r\n`))
  expect(targets).toEqual([])
})
