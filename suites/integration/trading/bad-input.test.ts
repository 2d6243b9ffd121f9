import type { operations } from '@platform/schemas/trading'
import { expect } from 'vitest'
import { wideLimits } from '../../../providers/trading/src/domain/risk/test/a-view.ts'
import type { Answer } from '../../http/answer.ts'
import type { CallOptions } from '../../http/client.ts'
import { bodies } from './arrange.ts'
import { nextOf, Refused } from './open-stream.ts'
import { test } from './trading-test.ts'

type Id = keyof operations
/** Where in the body, what is there instead, and which pointers the problem names when it is not that place. */
type Fault = readonly [id: Id, place: string, value: unknown, pointers?: readonly string[]]

const noAmounts = [
  '-1',
  '0',
  '0.0',
  'NaN',
  'Infinity',
  '1e3',
  '1,5',
  '',
  ' 1',
  '+1',
  '.5',
  '1.',
  '01',
  '1.000000001',
  '9'.repeat(13),
  10,
  null,
  true,
  ['1'],
]
const texts = (id: Id, place: string, most: number): Fault[] =>
  ['', 'x'.repeat(most + 1), 'a\0b', 'a\ud800b', 7, null].map((value) => [id, place, value])

const faults: readonly Fault[] = [
  ...noAmounts.map((value): Fault => ['placeOrder', '#/quantity', value]),
  ...noAmounts.map((value): Fault => ['placeOrder', '#/price', value]),
  ...noAmounts.map((value): Fault => ['replaceOrder', '#/quantity', value]),
  ...noAmounts.map((value): Fault => ['replaceOrder', '#/price', value]),
  ...noAmounts.map((value): Fault => ['startBacktest', '#/initialCash', value]),
  ...noAmounts
    .filter((value) => value !== '0' && value !== '0.0')
    .map((value): Fault => ['setRiskLimits', '#/maxPosition', value]),
  // Half a lot, and a price between two ticks.
  ['placeOrder', '#/quantity', '1.5'],
  ['placeOrder', '#/price', '99.001'],
  ['replaceOrder', '#/quantity', '1.5'],
  ['replaceOrder', '#/price', '99.001'],
  ...['NOSUCH', 'acme', 'ACME ', "ACME' or 1=1", '', 'A'.repeat(11), 5, null].map(
    (value): Fault => ['placeOrder', '#/symbol', value],
  ),
  ...['', ' ', 'ö', '-a', 'a'.repeat(65), 'a b', 'a\0', 5, null].map(
    (value): Fault => ['placeOrder', '#/clientOrderId', value],
  ),
  ['placeOrder', '#/side', 'hold'],
  ['placeOrder', '#/type', 'stop'],
  // A market order has no price.
  ['placeOrder', '#/type', 'market', ['#/price']],
  ['placeOrder', '#/timeInForce', 'DAY'],
  ['placeOrder', '#/status', 'filled'],
  ['placeOrder', '#/tenantId', 'a8a1e2ce-7a5f-4a2e-8c1e-1a5d2b0c9f10'],
  ['replaceOrder', '#/side', 'sell'],
  ...[0, -1, 10_001, 1.5, '100', null].map((value): Fault => ['setRiskLimits', '#/collarBasisPoints', value]),
  ...[0, 100_001, 1.5, null].map((value): Fault => ['setRiskLimits', '#/orderRate/orders', value]),
  ['setTradingState', '#/state', 'off'],
  ...['x'.repeat(201), 'a\0b', 'a\nb', 'a\ud800b', 7].map((value): Fault => ['setTradingState', '#/reason', value]),
  ...[0, -1, 3_601, 1.5, '60', null].map((value): Fault => ['setDeadManTimer', '#/seconds', value]),
  ...texts('createStrategy', '#/name', 100),
  ...texts('createStrategy', '#/source', 20_000),
  ...[
    'export function onBar( {',
    'export const answer = 42',
    'await new Promise(() => {}); export function onBar() {}',
  ].map((value): Fault => ['createStrategy', '#/source', value]),
  ['createStrategy', '#/symbol', 'NOSUCH'],
  ['createStrategy', '#/interval', '5m'],
  ...['NaN', '1e3', 1, '1.123456789', null].map((value): Fault => ['createStrategy', '#/parameters/window', value]),
  ['startStrategy', '#/version', 2],
  ...[0, 1.5, '1', null].map((value): Fault => ['startStrategy', '#/version', value]),
  ...['2025-02-30T00:00:00Z', 'yesterday', '2025-01-01', 5].map((value): Fault => ['startBacktest', '#/from', value]),
  ['startBacktest', '#/to', '2024-01-01T00:00:00Z'],
  ['startBacktest', '#/to', '2999-01-01T00:00:00Z'],
  ['startBacktest', '#/strategyId', '01890000-0000-7000-8000-000000000009'],
  ['startBacktest', '#/version', 2],
  ...[-1, 1_001, 0.5, '10'].map((value): Fault => ['startBacktest', '#/feeBasisPoints', value]),
]

function put(body: unknown, [, ...path]: string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  return { ...(body as object), [key]: put((body as Record<string, unknown> | undefined)?.[key], ['', ...rest], value) }
}

function pointersOf({ body }: Answer): string[] {
  const { errors = [] } = (body ?? {}) as { errors?: { pointer: string }[] }
  return [...new Set(errors.map(({ pointer }) => pointer))]
}

test('bad values are refused by the place where they are, at the gateway and at the service, and nothing is written', async ({
  trader,
  arrange,
  gateway,
  service,
  levers,
  books,
}) => {
  await levers.quote(100)
  const { token } = trader.device
  const { id: orderId } = await arrange.order()
  const { id: strategyId } = await arrange.strategy()
  const good: Partial<Record<Id, CallOptions>> = {
    placeOrder: { body: bodies.order() },
    replaceOrder: { path: { orderId }, body: { price: '98' } },
    setRiskLimits: { headers: { 'if-match': '*' }, body: wideLimits },
    setTradingState: { body: { state: 'active' } },
    setDeadManTimer: { body: { seconds: 60 } },
    createStrategy: { body: bodies.strategy() },
    startStrategy: { path: { strategyId }, body: { version: 1 } },
    startBacktest: { body: bodies.backtest(strategyId) },
  }
  const before = [await books.counts(), await books.events()]
  const judge = async ([id, place, value, pointers = [place]]: Fault) => {
    const request = { ...good[id], token }
    const bad = { ...request, body: put(request.body, place.split('/'), value) }
    const answers = [await gateway.call(id, bad), await service.call(id, bad)]
    return answers.flatMap((answer) => {
      const found = pointersOf(answer)
      if (answer.status === 422 && found.join() === pointers.join()) return []
      return [
        `${id} ${place} ${JSON.stringify(value)?.slice(0, 60)}: ${answer.status} ${found.join()} ${answer.text.slice(0, 200)}`,
      ]
    })
  }
  const findings: string[][] = []
  for (let start = 0; start < faults.length; start += 8) {
    findings.push(...(await Promise.all(faults.slice(start, start + 8).map(judge))))
  }
  expect(findings.flat()).toEqual([])
  expect([await books.counts(), await books.events()]).toEqual(before)
})

test('every place at fault is named at once', async ({ trader }) => {
  const { body } = await trader.expect(422, 'placeOrder', {
    body: { clientOrderId: '', symbol: 'acme', side: 'hold', type: 'limit', quantity: '-1', extra: 1 },
  })
  expect(body.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
    '#/clientOrderId',
    '#/extra',
    '#/quantity',
    '#/side',
    '#/symbol',
    '#/timeInForce',
  ])
})

test('what is no JSON, no object, too deep or too long is refused before anything is done', async ({
  trader,
  gateway,
  service,
  books,
}) => {
  const { token } = trader.device
  const before = await books.counts()
  const wrong = [
    ['{"symbol":', 400],
    ['', 400],
    ['{"__proto__":{"admin":true}}', 400],
    ['null', 422],
    ['[]', 422],
    [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 422],
    [`{"symbol":"${'x'.repeat(70_000)}"}`, 413],
  ] as const
  for (const [body, status] of wrong) {
    for (const client of [gateway, service]) {
      const answer = await client.call('placeOrder', { token, headers: { 'content-type': 'application/json' }, body })
      expect([body.slice(0, 20), answer.status]).toEqual([body.slice(0, 20), status])
    }
  }
  expect(await books.counts()).toEqual(before)
})

test.for([
  ['getOrder', { path: { orderId: "1' or '1'='1" } }, 'path/orderId'],
  ['getPosition', { path: { symbol: 'acme' } }, 'path/symbol'],
  ['listOrders', { query: { limit: 0 } }, 'query/limit'],
  ['listOrders', { query: { limit: 201 } }, 'query/limit'],
  ['listOrders', { query: { cursor: 'nonsense' } }, 'query/cursor'],
  ['listOrders', { query: { status: 'lost' } }, 'query/status'],
  ['listFills', { query: { orderId: 'all' } }, 'query/orderId'],
  [
    'listCandles',
    { path: { symbol: 'ACME' }, query: { interval: '1m', from: '2025-01-02T00:00:00Z', to: '2025-01-01T00:00:00Z' } },
    'query/to',
  ],
] as const)('%s with %j is refused at %s', async ([id, wrong, pointer], { trader }) => {
  const answer = await trader.call(id, wrong)
  expect([answer.status, pointersOf(answer)]).toEqual([422, [pointer]])
})

/** Frames that say nothing that the stream takes: what it answers, and how often it is sent. */
test.for([
  ['no JSON', 'subscribe', 'malformed'],
  ['no known type', { type: 'shout' }, 'malformed'],
  ['a field too many', { type: 'subscribe_account', tenant: 'other' }, 'malformed'],
  ['no instrument', { type: 'subscribe', symbols: [] }, 'malformed'],
  ['more instruments than there may be', { type: 'subscribe', symbols: Array(101).fill('ACME') }, 'malformed'],
  ['an unknown instrument', { type: 'subscribe', symbols: ['ACME', 'NOSUCH'] }, 'unknown_symbol'],
  ['a resume of the account from the future', { type: 'subscribe_account', after: 1 }, 'resume_ahead'],
  ['a place before the beginning', { type: 'subscribe_account', after: -1 }, 'malformed'],
  ['a forged ticket', { type: 'renew', ticket: 'x'.repeat(43) }, 'bad_ticket'],
] as const)(
  'a frame with %s is refused, and the connection goes on',
  async ([, frame, code], { trader, streams, levers }) => {
    await levers.quote(100)
    const client = await streams.open(trader)
    client.send(frame)
    expect(await nextOf(client, 'refused')).toMatchObject({ code })
    client.send({ type: 'subscribe', symbols: ['ACME'] })
    await nextOf(client, 'subscribed')
  },
)

test('a resume of quotes from the future is refused', async ({ trader, streams, levers }) => {
  const { sequence } = await levers.quote(100)
  const client = await streams.open(trader)
  const resume = { session: client.welcome.session, sequences: { ACME: sequence + 1 } }
  client.send({ type: 'subscribe', symbols: ['ACME'], resume })
  expect(await nextOf(client, 'refused')).toMatchObject({ code: 'resume_ahead' })
})

test.for([
  ['an oversized frame', 1009, [JSON.stringify({ type: 'subscribe', symbols: ['A'.repeat(9_000)] })]],
  ['a binary frame', 1003, [Buffer.from('{}')]],
  ['frames without end', 1008, Array(50).fill(JSON.stringify({ type: 'unsubscribe', channel: 'account' }))],
  ['nothing but nonsense', 1008, Array(5).fill('nonsense')],
] as const)(
  '%s closes the connection with %i, and no other',
  async ([, code, frames], { trader, join, streams, levers }) => {
    await levers.quote(100)
    const [client, neighbour] = [await streams.open(trader), await streams.open(await join())]
    for (const frame of frames) client.webSocket.send(frame)
    expect(await client.closed).toMatchObject({ code })
    neighbour.send({ type: 'subscribe', symbols: ['ACME'] })
    await nextOf(neighbour, 'subscribed')
    const again = await streams.open(trader)
    again.send({ type: 'subscribe_account' })
    await nextOf(again, 'subscribed')
  },
)

test('an upgrade with a bad Origin, no ticket, a forged one, or one that is over is refused, and opens nothing', async ({
  trader,
  streams,
  platform,
}) => {
  const ticket = async () => (await trader.expect(201, 'createStreamTicket')).body.ticket
  const refusal = async (opening: Promise<unknown>) => {
    const error = await opening.catch((caught: unknown) => caught)
    if (!(error instanceof Refused)) throw new Error('The stream was opened.')
    return [error.status, error.problem.code]
  }
  const origin = 'https://evil.example'
  expect(await refusal(streams.openWith(await ticket(), { origin }))).toEqual([403, 'origin_refused'])
  expect(await refusal(streams.openWith(undefined))).toEqual([401, 'token_required'])
  expect(await refusal(streams.openWith('x'.repeat(43)))).toEqual([401, 'invalid_token'])
  const old = await ticket()
  await platform.advance(31_000)
  expect(await refusal(streams.openWith(old))).toEqual([401, 'invalid_token'])
  await (await streams.openWith(await ticket(), { origin: platform.settings.origin })).expect('welcome')
})
