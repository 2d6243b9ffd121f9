import { expect, test } from 'vitest'
import { ada, run, seedActiveMandate } from './people.ts'
import { accessToken, startEmulator, type TestEmulator } from './start-emulator.ts'

const headers = { authorization: `Bearer ${accessToken}` }

function addFault({ app }: TestEmulator, payload: object) {
  return app.inject({ method: 'POST', url: '/emulator/faults', headers, payload })
}

test('the books say what was charged, by which keys, and what of it was collected', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const { mandateId } = await seedActiveMandate(client)
  const links = { mandate: mandateId }
  const paid = await client.payments.create({ amount: 500, currency: 'GBP', links, metadata: { n: '1' } }, 'key-1')
  await client.payments.create({ amount: 70, currency: 'GBP', links }, 'key-2')
  await run(client, 'payment_paid_out', String(paid.id))
  await client.refunds.create(
    { amount: 100, total_amount_confirmation: 100, links: { payment: String(paid.id) } },
    'key-3',
  )
  const books = (await emulator.app.inject({ url: '/emulator/books', headers })).json()
  expect(books.totals).toEqual([{ currency: 'GBP', payments: 2, amount: 570, collected: 400 }])
  expect(books.payments).toMatchObject([
    {
      idempotency_key: 'key-1',
      amount: 500,
      amount_refunded: 100,
      status: 'paid_out',
      mandate: mandateId,
      metadata: { n: '1' },
    },
    { idempotency_key: 'key-2', amount: 70 },
  ])
  expect(books.refunds).toMatchObject([{ idempotency_key: 'key-3', amount: 100, payment: paid.id }])
})

test.each([
  ['before', 0],
  ['after', 1],
] as const)('an error %s the effect leaves %i customers behind', async (when, left) => {
  await using emulator = await startEmulator()
  for (const answer of ['error', 'reset', 'html'] as const) {
    const before = emulator.books.customers.size()
    await addFault(emulator, { operation: 'createCustomer', when, answer })
    await expect(emulator.client.customers.create(ada)).rejects.toThrow()
    expect(emulator.books.customers.size() - before).toBe(left)
  }
})

test('faults come as often as they are asked for, are listed, and can be forgotten', async () => {
  await using emulator = await startEmulator()
  await addFault(emulator, { operation: 'createCustomer', when: 'before', answer: 'error', times: 2 })
  await expect(emulator.client.customers.create(ada)).rejects.toThrow()
  const { faults } = (await emulator.app.inject({ url: '/emulator/faults', headers })).json()
  expect(faults).toMatchObject([{ operation: 'createCustomer', times: 1 }])
  await emulator.app.inject({ method: 'DELETE', url: '/emulator/faults', headers })
  await expect(emulator.client.customers.create(ada)).resolves.toMatchObject({ given_name: 'Ada' })
  const odd = await addFault(emulator, { operation: 'createCustomer', when: 'before', answer: 'drip' })
  expect(odd.statusCode).toBe(422)
})

test('where faults were not asked for, there are no levers', async () => {
  await using emulator = await startEmulator({ config: { faults: false } })
  const refused = await addFault(emulator, { operation: '*', when: 'before', answer: 'error' })
  expect(refused.statusCode).toBe(404)
  expect((await emulator.app.inject({ url: '/emulator/books' })).statusCode).toBe(401)
})

test('liveness and readiness are told as documented', async () => {
  await using emulator = await startEmulator()
  for (const url of ['/livez', '/readyz']) expect((await emulator.app.inject({ url })).statusCode).toBe(200)
})
