import type { RequestListener } from 'node:http'
import { createAuthClient } from '@platform/conventions/access-tokens'
import { keySet } from '@platform/fixtures/tokens'
import { expect, onTestFinished, test } from 'vitest'
import { clientId, clientSecret } from '../../../test/fake-auth.ts'
import { startRecorder, startUpstream } from '../../../test/start-upstream.ts'

async function connect(listener: RequestListener, timeout?: number) {
  const { url } = await startUpstream(listener)
  const client = createAuthClient({ url, clientId, clientSecret, ...(timeout !== undefined && { timeout }) })
  onTestFinished(() => client.close())
  return client
}

const json = (body: unknown): RequestListener => {
  return (_request, response) => response.end(JSON.stringify(body))
}

test('keys of other kinds are passed over', async () => {
  const client = await connect(json({ keys: [{ kty: 'RSA', n: 'x', e: 'AQAB', kid: 'rsa' }, ...keySet.keys] }))

  expect((await client.fetchKeys()).document).toEqual(keySet)
})

test.for([
  ['fetchKeys', {}],
  ['fetchRevocations', { revocations: [] }],
  ['fetchRevocations', { revocations: [{ sequence: 1, kind: 'planet', id: 'x' }], next: 1 }],
] as const)('%s refuses %j', async ([method, body]) => {
  const client = await connect(json(body))

  await expect(client[method](0)).rejects.toThrow()
})

test.for(['fetchKeys', 'fetchRevocations'] as const)('%s gives up in time', async (method) => {
  const client = await connect(() => undefined, 50)

  await expect(client[method](0)).rejects.toThrow(/time/)
})

test.for([
  [401, /it answered 401. Set AUTH_CLIENT_ID and AUTH_CLIENT_SECRET/],
  [503, /\/revocations of auth: it answered 503. See auth's own log/],
] as const)('a %i says what to do, and not with which secret', async ([status, message]) => {
  const client = await connect((_request, response) => response.writeHead(status).end())

  await expect(client.fetchRevocations(7)).rejects.toThrow(message)
  await expect(client.fetchRevocations(7)).rejects.not.toThrow(clientSecret)
})

test('the feed is read from where it was left, with the credentials that only it needs', async () => {
  const { url, received } = await startRecorder((request, response) =>
    response.end(JSON.stringify(request.url?.startsWith('/rev') ? { revocations: [], next: 7 } : keySet)),
  )
  const client = createAuthClient({ url, clientId, clientSecret })
  onTestFinished(() => client.close())

  await client.fetchRevocations(7)
  await client.fetchKeys()

  expect(received.map(({ target, headers }) => [target, headers.authorization?.split(' ')[0]])).toEqual([
    ['/revocations?after=7', 'Basic'],
    ['/.well-known/jwks.json', undefined],
  ])
})
