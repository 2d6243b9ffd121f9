import { IdempotentCreationConflictError } from 'gocardless-nodejs'
import { expect, test } from 'vitest'
import { ada, seedMandate } from './people.ts'
import { accessToken, startEmulator } from './start-emulator.ts'

test('fifty requests with one key are one payment, which the client finds', async () => {
  await using emulator = await startEmulator()
  const { payments } = emulator.client
  const { mandateId } = await seedMandate(emulator.client)
  const request = { amount: 5, currency: 'GBP' as const, links: { mandate: mandateId } }
  const made = await Promise.all(Array.from({ length: 50 }, () => payments.create(request, 'the-key')))
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(emulator.books.payments.size()).toBe(1)
})

test('a key that was used before is a conflict that names what it made, whatever is asked for now', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const first = await client.customers.create(ada, 'customer-1')
  // The client asks for the first one then, and does not notice that another was meant.
  await expect(client.customers.create({ ...ada, given_name: 'Eve' }, 'customer-1')).resolves.toMatchObject({
    id: first.id,
    given_name: 'Ada',
  })
  const response = await emulator.app.inject({
    method: 'POST',
    url: '/customers',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'gocardless-version': '2015-07-06',
      'idempotency-key': 'customer-1',
    },
    payload: { customers: ada },
  })
  expect(response.statusCode).toBe(409)
  expect(response.json().error).toMatchObject({
    type: 'invalid_state',
    code: 409,
    errors: [{ reason: 'idempotent_creation_conflict', links: { conflicting_resource_id: first.id } }],
  })
})

test('the same key is free for another operation, and after a request that was refused', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const { mandateId } = await seedMandate(client)
  await client.customers.create(ada, 'shared')
  const links = { mandate: mandateId }
  await expect(client.payments.create({ amount: 0, currency: 'GBP', links }, 'shared')).rejects.toThrow()
  await expect(client.payments.create({ amount: 7, currency: 'GBP', links }, 'shared')).resolves.toMatchObject({
    amount: 7,
  })
})

test('a flow cannot be repeated: the client stumbles over the conflict', async () => {
  await using emulator = await startEmulator()
  const { billingRequests, billingRequestFlows } = emulator.client
  const asked = await billingRequests.create({ mandate_request: { currency: 'GBP' } })
  const create = () => billingRequestFlows.create({ links: { billing_request: asked.id } }, 'flow-1')
  await create()
  await expect(create()).rejects.toThrow(TypeError)
})

test('the client throws the conflict where it is told to', async () => {
  await using emulator = await startEmulator()
  const client = emulator.clientWith(accessToken, { raiseOnIdempotencyConflict: true })
  const { id } = await client.customers.create(ada, 'once')
  const conflict = await client.customers.create(ada, 'once').catch((error: unknown) => error)
  expect(conflict).toBeInstanceOf(IdempotentCreationConflictError)
  expect(conflict).toMatchObject({ conflictingResourceId: id })
})
