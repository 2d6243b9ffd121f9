import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGoCardless, type GoCardlessConfig } from '../../src/gocardless/index.ts'
import { done } from './done.ts'
import { seedMandate } from './seed-mandate.ts'
import { accessToken, type Emulator, startEmulator, webhookSecret } from './start-emulator.ts'

let emulator: Emulator
/** As deployed. */
let provider: ReturnType<typeof createGoCardless>
/** For where a time-out is what is waited for. */
let hasty: ReturnType<typeof createGoCardless>
let mandateId: string

beforeAll(async () => {
  emulator = await startEmulator()
  provider = connect()
  hasty = connect({ deadline: 1_000, idle: 400 })
  mandateId = await seedMandate(provider, emulator)
})

afterAll(async () => {
  provider.close()
  hasty.close()
  await emulator.stop()
})

beforeEach(() => emulator.clearFaults())

function connect(config: Partial<GoCardlessConfig> = {}) {
  return createGoCardless({ url: emulator.url, accessToken, webhookSecret, ...config })
}

const payment = () => ({
  key: crypto.randomUUID(),
  mandateId,
  amount: 100,
  currency: 'GBP',
  metadata: { payment: '1' },
})

async function countCharges(key: string): Promise<number> {
  const { payments } = await emulator.books()
  return payments.filter((charged) => charged.idempotency_key === key).length
}

test.each([
  ['hang', 'timeout'],
  ['drip', 'timeout'],
  ['reset', 'reset'],
  ['error', 'server_error'],
  ['html', 'server_error'],
  ['text_error', 'server_error'],
  ['empty', 'unreadable'],
  ['truncated', 'unreadable'],
] as const)('%s after the effect is unknown, and the same key finds the one charge', async (answer, cause) => {
  const request = payment()
  await emulator.fault({ operation: 'createPayment', when: 'after', answer, milliseconds: 100 })
  const first = await (cause === 'timeout' ? hasty : provider).createPayment(request)
  expect(first).toMatchObject({ outcome: 'unknown', cause })
  await expect(provider.createPayment(request)).resolves.toMatchObject({ outcome: 'done', replayed: true })
  await expect(countCharges(request.key)).resolves.toBe(1)
})

test.each(['hang', 'reset', 'error', 'html'] as const)(
  '%s before the effect is unknown just the same, and the same key charges then',
  async (answer) => {
    const request = payment()
    await emulator.fault({ operation: 'createPayment', when: 'before', answer })
    const first = await (answer === 'hang' ? hasty : provider).createPayment(request)
    expect(first).toMatchObject({ outcome: 'unknown' })
    await expect(countCharges(request.key)).resolves.toBe(0)
    await expect(provider.createPayment(request)).resolves.toMatchObject({ outcome: 'done', replayed: false })
    await expect(countCharges(request.key)).resolves.toBe(1)
  },
)

test('no call takes much longer than its deadline, whatever drips or is tried again meanwhile', async () => {
  const { id } = done(await provider.createPayment(payment()))
  await emulator.fault({ operation: 'createPayment', when: 'after', answer: 'drip', milliseconds: 100 })
  await emulator.fault({ operation: 'getPayment', when: 'before', answer: 'error', times: 9 })
  const began = performance.now()
  await Promise.all([hasty.createPayment(payment()), hasty.getPayment(id)])
  // Left alone the one takes half a minute, the other 3.1 s.
  expect(performance.now() - began).toBeLessThan(2_500)
})

test('each step of a new mandate has the patience of whoever waits for it, not the deadline', async () => {
  const impatient = connect({ patience: 300 })
  const request = {
    key: crypto.randomUUID(),
    client: { name: { company: 'Ada & Co' }, email: 'ada@example.com' },
    currency: 'GBP',
    redirectUri: 'https://app.example/back',
  }
  for (const operation of ['createBillingRequest', 'createBillingRequestFlow'] as const) {
    await emulator.fault({ operation, when: 'after', answer: 'hang' })
    await expect(impatient.startMandate(request)).resolves.toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('within 300 ms'),
    })
  }
  await expect(provider.startMandate(request)).resolves.toMatchObject({ outcome: 'done', replayed: true })
  impatient.close()
})

test('a connection that says nothing is given up long before the deadline', async () => {
  const quick = connect({ idle: 400 })
  await emulator.fault({ operation: 'createPayment', when: 'after', answer: 'hang' })
  const began = performance.now()
  await quick.createPayment(payment())
  expect(performance.now() - began).toBeLessThan(5_000)
  quick.close()
})

test('a connection that was given up is closed, so that none is left to leak', async () => {
  const sockets = new Set<object>()
  const server = createServer((socket) => {
    sockets.add(socket)
    // Every byte keeps the connection from being idle; nothing ever ends.
    const timer = setInterval(() => socket.write(' '), 50)
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(timer)
      sockets.delete(socket)
    })
    socket.write('HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const slow = connect({ url: `http://127.0.0.1:${port}`, deadline: 1_000 })
  await expect(slow.createPayment(payment())).resolves.toMatchObject({ outcome: 'unknown', cause: 'timeout' })
  await expect.poll(() => sockets.size).toBe(0)
  slow.close()
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  ['another amount', { amount: 101 }],
  ['other metadata', { metadata: { payment: '2' } }],
  ['another mandate', { mandateId: 'MD000' }],
])('a key that charged something else is refused, not taken for done: %s', async (_name, other) => {
  const request = payment()
  await provider.createPayment(request)
  await expect(provider.createPayment({ ...request, ...other })).resolves.toMatchObject({
    outcome: 'refused',
    code: 'key_reused',
  })
})

test('fifty at once with one key are one charge, and every one is done', async () => {
  const request = payment()
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => provider.createPayment(request)))
  expect(new Set(outcomes.map((outcome) => done(outcome).id)).size).toBe(1)
  await expect(countCharges(request.key)).resolves.toBe(1)
})

test('a flow whose answer is lost does not stand in the way of the next', async () => {
  const request = {
    key: crypto.randomUUID(),
    client: { name: { company: 'Acme' }, email: 'acme@example.com' },
    currency: 'GBP',
    redirectUri: 'https://app.example/back',
  }
  await emulator.fault({ operation: 'createBillingRequestFlow', when: 'after', answer: 'reset' })
  await expect(provider.startMandate(request)).resolves.toMatchObject({ outcome: 'unknown', cause: 'reset' })
  await expect(provider.startMandate(request)).resolves.toMatchObject({ outcome: 'done', replayed: true })
})

test('an action whose answer is lost is found done by its state', async () => {
  const { id } = done(await provider.createPayment(payment()))
  await emulator.fault({ operation: 'cancelPayment', when: 'after', answer: 'reset' })
  await expect(provider.cancelPayment(id)).resolves.toMatchObject({ outcome: 'unknown', cause: 'reset' })
  await expect(provider.cancelPayment(id)).resolves.toMatchObject({ outcome: 'done', replayed: true })
})

test('what was certainly not sent is unavailable: nobody listens, or we are not let in', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const address = closed.address()
  await new Promise((resolve) => closed.close(resolve))
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const nobody = connect({ url: `http://127.0.0.1:${port}` })
  await expect(nobody.createPayment(payment())).resolves.toMatchObject({ outcome: 'unavailable', cause: 'unreachable' })
  const stranger = connect({ accessToken: 'wrong' })
  await expect(stranger.createPayment(payment())).resolves.toMatchObject({
    outcome: 'unavailable',
    cause: 'credentials',
  })
  nobody.close()
  stranger.close()
})

test('a limit is unavailable too, and says how long to wait', async () => {
  const request = payment()
  await emulator.fault({ operation: 'createPayment', when: 'before', answer: 'rate_limited' })
  const outcome = await provider.createPayment(request)
  expect(outcome).toMatchObject({ outcome: 'unavailable', cause: 'rate_limited', retryAfter: expect.any(Number) })
  await expect(countCharges(request.key)).resolves.toBe(0)
})

test('a cursor with reserved characters stays one value', async () => {
  // Unescaped, the first would ask for the action "created" as well and the second for a space.
  for (const after of ['EV0&action=created', 'EV0+EV0']) {
    const outcome = await provider.listEvents({ since: new Date(0), after })
    expect(outcome).toMatchObject({ outcome: 'refused', message: expect.stringContaining(after) })
  }
})

test.each(['', '../payments', 'PM1?x=1', 'PM1/actions/cancel', '$&'])(
  'no request is made for the id "%s"',
  async (id) => {
    await emulator.fault({ operation: '*', when: 'before', answer: 'error' })
    await expect(provider.getPayment(id)).resolves.toMatchObject({ outcome: 'refused', code: 'resource_not_found' })
    await expect(provider.cancelPayment(id)).resolves.toMatchObject({ outcome: 'refused', code: 'resource_not_found' })
    // The fault is still there.
    await expect(provider.createPayment(payment())).resolves.toMatchObject({ outcome: 'unknown' })
  },
)
