import { request } from 'node:http'
import { expect, test } from 'vitest'
import { bookPact } from './book-pact.ts'
import { openBroker } from './open-broker.ts'
import { runPactBroker } from './pact-broker.ts'
import { runVerifier } from './run-verifier.ts'

const timeout = 60_000
const authorization = (value: string) => ({ authorization: value })
const basic = (text: string) => authorization(`Basic ${Buffer.from(text).toString('base64')}`)

test('who writes, who only reads, and who is nobody', async () => {
  const { send } = await openBroker({
    credentials: { write: { token: 'writer-token' }, read: { username: 'reader', password: 'pass:word' } },
  })
  const index = (headers: Record<string, string>) => send('GET', '/', undefined, headers)
  const create = (headers: Record<string, string>) =>
    send('POST', '/environments', { name: 'prod', production: true }, headers)
  const [writer, reader] = [authorization('Bearer writer-token'), basic('reader:pass:word')]

  for (const nobody of [
    {},
    authorization('Bearer writer-toke'),
    authorization('Bearer '),
    authorization('Basic writer-token'),
    basic('reader:pass'),
    basic('reader'),
    authorization('writer-token'),
  ]) {
    const answer = await index(nobody)
    expect([nobody, answer.status, answer.headers.get('www-authenticate')]).toEqual([
      nobody,
      401,
      expect.stringContaining('Basic'),
    ])
  }
  expect([(await index(writer)).status, (await index(reader)).status]).toEqual([200, 200])
  expect([(await create(reader)).status, (await create(writer)).status]).toEqual([403, 201])
  expect((await send('POST', '/pacts/provider/library/for-verification', {}, reader)).status).toBe(200)
})

test('the official clients pass with credentials and say why they do not', { timeout }, async () => {
  const { url, writePact } = await openBroker({
    credentials: { write: { username: 'ci', password: 'secret' }, read: { token: 'reader' } },
  })
  const publish = ['publish', await writePact(bookPact()), '--consumer-app-version', '1', '--branch', 'main']
  const writer = ['--broker-username', 'ci', '--broker-password', 'secret']
  expect(await runPactBroker(url, publish, ['--broker-username', 'ci', '--broker-password', 'wrong'])).toMatchObject({
    code: 1,
  })
  expect(await runPactBroker(url, publish, ['--broker-token', 'reader'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('only read'),
  })
  expect(await runPactBroker(url, publish, writer)).toMatchObject({ code: 0 })
  const asked = { consumerVersionSelectors: [{ mainBranch: true }] }
  expect(await runVerifier(url, { ...asked, pactBrokerToken: 'reader' })).toMatchObject({
    green: true,
    interactions: [{ result: 'OK' }],
  })
  expect(await runVerifier(url, { ...asked, pactBrokerToken: 'wrong' })).toMatchObject({ green: false })
})

test('every answer carries the headers that keep a browser out of trouble', async () => {
  const { send } = await openBroker()
  for (const path of ['/', '/nowhere']) {
    const { headers } = await send('GET', path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('a page of another site can neither write nor read through a name of its own', async () => {
  const { send, url } = await openBroker()
  const environment = { name: 'prod', production: true }
  expect((await send('POST', '/environments', environment, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await send('POST', '/environments', environment, { origin: url })).status).toBe(201)
  const status = await new Promise((resolve, reject) => {
    const rebound = request(url, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.resume().statusCode))
    rebound.on('error', reject).end()
  })
  expect(status).toBe(403)
})
