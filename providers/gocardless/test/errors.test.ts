import {
  AuthenticationError,
  GoCardlessInternalError,
  InvalidApiUsageError,
  PermissionsError,
  RateLimitError,
} from 'gocardless-nodejs'
import { expect, test } from 'vitest'
import { ada } from './people.ts'
import { accessToken, readOnlyToken, startEmulator } from './start-emulator.ts'

const headers = { authorization: `Bearer ${accessToken}`, 'gocardless-version': '2015-07-06' }

test('a token that is not known is told apart from one that may only read', async () => {
  await using emulator = await startEmulator()
  const stranger = emulator.clientWith('wrong')
  await expect(stranger.customers.list()).rejects.toThrow(AuthenticationError)
  const reader = emulator.clientWith(readOnlyToken)
  await expect(reader.customers.list()).resolves.toMatchObject({ customers: [] })
  await expect(reader.customers.create(ada)).rejects.toThrow(PermissionsError)
})

test('what does not exist is an error of usage', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  await expect(client.payments.find('PM000')).rejects.toThrow(InvalidApiUsageError)
  const refused = await client.scenarioSimulators.run('no_such', { links: { resource: 'x' } }).catch((error) => error)
  expect(refused).toMatchObject({ code: 404, errors: [{ reason: 'resource_not_found' }] })
})

test('requests beyond the limit wait for the next minute, and every answer says how many are left', async () => {
  await using emulator = await startEmulator({ config: { requestsPerMinute: 2 } })
  const { client, clock } = emulator
  await client.customers.list()
  const { headers: told } = await emulator.app.inject({ url: '/customers', headers })
  expect(told).toMatchObject({
    'ratelimit-limit': '2',
    'ratelimit-remaining': '0',
    'ratelimit-reset': 'Thu, 15 Jan 2026 09:31:00 GMT',
  })
  await expect(client.customers.create(ada)).rejects.toThrow(RateLimitError)
  clock.advance(60)
  await expect(client.customers.list()).resolves.toMatchObject({ customers: [] })
})

test('an internal error is one for the client too, and the effect may have happened', async () => {
  await using emulator = await startEmulator()
  const payload = { operation: 'createCustomer', when: 'after', answer: 'error' }
  await emulator.app.inject({ method: 'POST', url: '/emulator/faults', headers, payload })
  await expect(emulator.client.customers.create(ada)).rejects.toThrow(GoCardlessInternalError)
  expect(emulator.books.customers.size()).toBe(1)
})

test.each([
  [{ headers: { 'gocardless-version': '2015-07-06' } }, 401, 'unauthorized'],
  [{ headers: { authorization: headers.authorization } }, 400, 'missing_version_header'],
  [{ headers: { ...headers, 'gocardless-version': '2014-01-01' } }, 400, 'version_not_found'],
  [{ headers, payload: { customer: ada } }, 400, 'invalid_document_structure'],
  [{ headers: { ...headers, 'content-type': 'application/json' }, payload: '{"customers":' }, 400, 'bad_request'],
  [{ headers: { ...headers, 'content-type': 'text/plain' }, payload: 'hello' }, 415, 'invalid_content_type'],
  [{ headers, payload: { customers: { ...ada, city: 'x'.repeat(70_000) } } }, 413, 'bad_request'],
  [
    { headers: { ...headers, 'idempotency-key': 'k'.repeat(129) }, payload: { customers: ada } },
    400,
    'idempotency_key_too_long',
  ],
])('a request that is wrong in itself is refused: %#', async (request, status, reason) => {
  await using emulator = await startEmulator()
  const response = await emulator.app.inject({
    method: 'POST',
    url: '/customers',
    payload: { customers: ada },
    ...request,
  })
  expect(response.statusCode).toBe(status)
  expect(response.json().error).toMatchObject({ type: 'invalid_api_usage', code: status, errors: [{ reason }] })
})

test('an address that there is not is told in the same document', async () => {
  await using emulator = await startEmulator()
  const response = await emulator.app.inject({ url: '/nothing', headers })
  expect(response.json().error).toMatchObject({ code: 404, errors: [{ reason: 'resource_not_found' }] })
})
