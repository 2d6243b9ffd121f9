import { examples } from '@platform/fixtures/trading'
import { afterEach, expect, test, vi } from 'vitest'
import { createFakeStream, type FakeSocket } from '../../../test/fake-stream.ts'
import { ApiError } from '../errors/api-error.ts'
import { SignedOutError } from '../errors/signed-out-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { StreamMessage } from './messages.ts'
import { openTradingStream, type TradingStreamOptions } from './trading-stream.ts'

const { accountSnapshot, heartbeat, instrument, orderEvent, quotesMoved, renewed, session, snapshot, welcome } =
  examples
const { symbol } = instrument

afterEach(() => void vi.unstubAllGlobals())

async function start(options: Partial<TradingStreamOptions> = {}) {
  const fake = createFakeStream()
  vi.stubGlobal('WebSocket', fake.WebSocket)
  const heard: StreamMessage['type'][] = []
  const statuses: unknown[] = []
  let tickets = 0
  const stream = openTradingStream({
    baseUrl: 'https://gateway.test',
    createTicket: async () => {
      tickets += 1
      return `ticket ${tickets}`
    },
    symbols: [symbol],
    account: true,
    onMessage: ({ type }) => heard.push(type),
    onStatus: (status, error) => statuses.push(...(error === undefined ? [status] : [status, error])),
    schedule: fake.schedule,
    random: () => 1,
    ...options,
  })
  await fake.pass(0)
  return { ...fake, stream, heard, statuses, last: () => fake.sockets.at(-1) as FakeSocket }
}

test('it opens with a ticket, and asks for what is wanted once it is welcome', async () => {
  const { last, statuses } = await start()
  expect(last().url).toBe('wss://gateway.test/trading/stream?ticket=ticket+1')
  expect([last().sent, statuses]).toEqual([[], ['connecting']])

  last().say(welcome)

  expect(statuses).toEqual(['connecting', 'live'])
  expect(last().sent).toEqual([{ type: 'subscribe', symbols: [symbol] }, { type: 'subscribe_account' }])
})

test('it comes back with a new ticket and resumes after what it has', async () => {
  const { last, pass, sockets, statuses } = await start()
  for (const message of [welcome, snapshot, accountSnapshot, orderEvent, quotesMoved]) last().say(message)

  last().drop()
  expect(statuses.at(-1)).toBe('interrupted')
  await pass(500)
  last().say(welcome)

  expect(sockets).toHaveLength(2)
  expect(last().url).toContain('ticket+2')
  expect(statuses.at(-1)).toBe('live')
  expect(last().sent).toEqual([
    {
      type: 'subscribe',
      symbols: [symbol],
      resume: { session, sequences: { [symbol]: quotesMoved.quotes[0]?.sequence } },
    },
    { type: 'subscribe_account', after: orderEvent.sequence },
  ])
})

test('an event that was told before is not told again', async () => {
  const { last, heard } = await start()
  last().say(accountSnapshot)

  for (const sequence of [2, 3, 3, 4]) last().say({ ...orderEvent, sequence })

  expect(heard).toEqual(['account_snapshot', 'order', 'order'])
})

test('a reset begins anew', async () => {
  const { last, pass } = await start()
  for (const message of [welcome, snapshot, accountSnapshot]) last().say(message)
  last().say({ type: 'reset', channel: 'quotes', reason: 'another_session' })
  last().say({ type: 'reset', channel: 'account', reason: 'too_old' })

  last().drop()
  await pass(500)
  last().say(welcome)

  expect(last().sent).toEqual([{ type: 'subscribe', symbols: [symbol] }, { type: 'subscribe_account' }])
})

test('who is ahead of the server begins anew at once, and only once', async () => {
  const { last } = await start()
  for (const message of [welcome, snapshot, accountSnapshot]) last().say(message)
  const ahead = { type: 'refused', code: 'resume_ahead', message: 'Not there yet.' }

  last().say(ahead)
  last().say(ahead)

  expect(last().sent.slice(2)).toEqual([{ type: 'subscribe', symbols: [symbol] }, { type: 'subscribe_account' }])
})

test('five seconds of silence are a loss, a heartbeat is not silence', async () => {
  const { last, pass, sockets } = await start()
  last().say(welcome)
  await pass(4_999)
  last().say(heartbeat)
  await pass(4_999)
  expect(last().closed).toBe(false)

  await pass(1)
  expect(last().closed).toBe(true)

  await pass(500)
  expect(sockets).toHaveLength(2)
})

test('a connection that never opens is given up, too', async () => {
  const { last, pass, statuses } = await start()

  await pass(5_000)

  expect([last().closed, statuses.at(-1)]).toEqual([true, 'interrupted'])
})

test('it comes back ever more rarely, and soon again after it was live', async () => {
  const { last, nextIn, pass } = await start()
  const delays: number[] = []
  for (let losses = 0; losses < 7; losses += 1) {
    last().drop()
    delays.push(nextIn())
    await pass(nextIn())
  }
  expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000])

  last().say(welcome)
  last().drop()
  expect(nextIn()).toBe(500)
})

test('clients that lost their connections together come back apart', async () => {
  const { last, nextIn } = await start({ random: () => 0 })

  last().drop()

  expect(nextIn()).toBe(250)
})

test('it renews half a minute before its time is over, by the clock of the server', async () => {
  const { last, pass } = await start({ symbols: [], account: false })
  last().say({ ...welcome, at: '2031-01-01T00:00:00.000Z', expiresAt: '2031-01-01T00:00:34.000Z' })

  await pass(4_000)
  expect(last().sent).toEqual([])
  last().say(heartbeat)
  // Never more often than every ten seconds, however little time there is.
  await pass(4_999)
  last().say(heartbeat)
  await pass(1_001)
  expect(last().sent).toEqual([{ type: 'renew', ticket: 'ticket 2' }])
})

test('what was renewed is renewed again before its new end', async () => {
  const { last, pass } = await start({ symbols: [], account: false })
  last().say({ ...welcome, at: '2031-01-01T00:00:00.000Z', expiresAt: '2031-01-01T00:00:40.000Z' })
  last().say({ ...renewed, expiresAt: '2031-01-01T00:00:52.000Z' })

  for (let second = 0; second < 12; second += 1) {
    expect(last().sent).toEqual([])
    await pass(1_000)
    last().say(heartbeat)
  }

  expect(last().sent).toEqual([{ type: 'renew', ticket: 'ticket 2' }])
})

test('what is wanted may change', async () => {
  const { last, stream } = await start({ account: false })
  stream.watch(['BOLT.L', symbol])
  last().say(welcome)
  stream.watch(['BOLT.L', 'ZINC'])

  expect(last().sent).toEqual([
    { type: 'subscribe', symbols: ['BOLT.L', symbol] },
    { type: 'subscribe', symbols: ['ZINC'] },
    { type: 'unsubscribe', channel: 'quotes', symbols: [symbol] },
  ])
})

test.for([
  ['nobody is signed in', new SignedOutError()],
  ['the market is closed to whoever is', refusal(403)],
] as const)('it ends when %s', async ([, error]) => {
  const { sockets, statuses, pass } = await start({ createTicket: async () => Promise.reject(error) })
  await pass(60_000)

  expect([sockets, statuses]).toEqual([[], ['connecting', 'ended', error]])
})

test('it tries again when a ticket cannot be had now', async () => {
  let asked = 0
  const createTicket = async () => {
    asked += 1
    if (asked === 1) throw refusal(503)
    return 'a ticket'
  }
  const { sockets, statuses, pass } = await start({ createTicket })
  await pass(500)

  expect([sockets.length, statuses]).toEqual([1, ['connecting', 'interrupted']])
})

test.for([
  ['no JSON', 'hello'],
  ['a message without what is read of it', JSON.stringify({ type: 'welcome' })],
] as const)('%s ends it: the contract is broken', async ([, frame]) => {
  const { last, statuses, heard } = await start()

  last().say(frame)

  expect([last().closed, heard]).toEqual([true, []])
  expect(statuses).toEqual(['connecting', 'ended', expect.any(UnexpectedAnswerError)])
})

test('a message that this version does not know is passed over', async () => {
  const { last, heard, statuses } = await start()

  last().say({ type: 'order_book', levels: [] })
  last().say(welcome)

  expect([heard, statuses.at(-1)]).toEqual([['welcome'], 'live'])
})

test('what was closed stays closed, and is silent', async () => {
  const { last, pass, stream, sockets, heard, statuses } = await start()
  last().say(welcome)

  stream.close()
  last().say(heartbeat)
  await pass(60_000)

  expect([last().closed, sockets.length]).toEqual([true, 1])
  expect([heard, statuses]).toEqual([['welcome'], ['connecting', 'live', 'ended']])
})

test('what was closed before it had a ticket never opens', async () => {
  const fake = createFakeStream()
  vi.stubGlobal('WebSocket', fake.WebSocket)
  const createTicket = async () => 'a ticket'
  openTradingStream({ baseUrl: 'https://gateway.test', createTicket, onMessage: () => undefined }).close()
  await fake.pass(0)

  expect(fake.sockets).toEqual([])
})

function refusal(status: number): ApiError {
  const operation = 'POST /trading/stream-tickets'
  return new ApiError({ operation, status, code: 'a_code', title: 'No', errors: [], retryAfter: undefined })
}
