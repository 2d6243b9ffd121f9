import { expect, test } from 'vitest'
import { startStream } from '../../test/start-stream.ts'
import type { StreamClient } from '../../test/stream-client.ts'

const symbols = ['ACME', 'BOREAL']

/** Symbol and sequence of each quote that came, up to the last that is waited for. */
async function readQuotes(client: StreamClient, until: (symbol: string, sequence: number) => boolean) {
  const read: [string, number][] = []
  for (;;) {
    const { quotes } = await client.expect('quotes')
    for (const { symbol, sequence } of quotes) read.push([symbol, sequence])
    if (read.some(([symbol, sequence]) => until(symbol, sequence))) return read
  }
}

test('welcome, then a snapshot of what was asked for, then each change once', async () => {
  await using stream = await startStream()
  const { market } = stream.trading
  market.set('ACME', { bid: '99', ask: '101' })
  const client = await stream.open()
  expect(await client.expect('welcome')).toMatchObject({ session: market.session, heartbeatSeconds: 1 })
  client.send({ type: 'subscribe', symbols })
  expect(await client.expect('subscribed')).toEqual({ type: 'subscribed', channel: 'quotes', symbols })
  const snapshot = await client.expect('snapshot')
  expect(snapshot.quotes.map(({ symbol, sequence, bid }) => [symbol, sequence, bid])).toEqual([['ACME', 1, '99']])
  market.set('ACME', { bid: '99.5', ask: '101' })
  market.set('BOREAL', { bid: '1', ask: '2' })
  expect((await client.expect('quotes')).quotes).toMatchObject([{ symbol: 'ACME', sequence: 2, bid: '99.5' }])
  expect((await client.expect('quotes')).quotes).toMatchObject([{ symbol: 'BOREAL', sequence: 1 }])
})

test('what changes at one moment comes in one frame, to each what it asked for', async () => {
  await using stream = await startStream()
  const { market } = stream.trading
  for (const symbol of ['ACME', 'BOREAL', 'CINDER']) market.set(symbol, { bid: '1', ask: '2' })
  const both = await stream.join()
  const one = await stream.join()
  const twin = await stream.join()
  both.send({ type: 'subscribe', symbols })
  for (const client of [one, twin]) client.send({ type: 'subscribe', symbols: ['CINDER'] })
  for (const client of [both, one, twin]) {
    await client.expect('subscribed')
    await client.expect('snapshot')
  }
  await stream.pass(1)
  market.tick()
  for (const client of [both, one, twin]) await client.expect('heartbeat')
  const namesIn = async (client: StreamClient) => (await client.expect('quotes')).quotes.map(({ symbol }) => symbol)
  expect(await namesIn(both)).toEqual(symbols)
  expect(await namesIn(one)).toEqual(['CINDER'])
  expect(await namesIn(twin)).toEqual(['CINDER'])
})

test('what is unsubscribed comes no more, what is added comes too', async () => {
  await using stream = await startStream()
  const { market } = stream.trading
  const client = await stream.join()
  client.send({ type: 'subscribe', symbols })
  await client.expect('subscribed')
  await client.expect('snapshot')
  client.send({ type: 'unsubscribe', channel: 'quotes', symbols: ['ACME'] })
  expect(await client.expect('unsubscribed')).toMatchObject({ symbols: ['BOREAL'] })
  client.send({ type: 'subscribe', symbols: ['CINDER'] })
  expect(await client.expect('subscribed')).toMatchObject({ symbols: ['BOREAL', 'CINDER'] })
  await client.expect('snapshot')
  for (const symbol of ['ACME', 'CINDER', 'BOREAL']) market.set(symbol, { bid: '1', ask: '2' })
  expect(await readQuotes(client, (symbol) => symbol === 'BOREAL')).toEqual([
    ['CINDER', 1],
    ['BOREAL', 1],
  ])
  client.send({ type: 'unsubscribe', channel: 'quotes' })
  expect(await client.expect('unsubscribed')).toMatchObject({ symbols: [] })
  market.tick()
  await stream.pass(1)
  await client.expect('heartbeat')
})

test('who comes back gets what was missed, without a gap, then what is new', async () => {
  await using stream = await startStream()
  const { market } = stream.trading
  const move = (symbol: string, times: number) => {
    for (let count = 0; count < times; count += 1) market.set(symbol, { bid: `${count + 1}`, ask: '900' })
  }
  move('ACME', 400)
  move('BOREAL', 3)
  move('CINDER', 1)
  const client = await stream.join()
  client.send({
    type: 'subscribe',
    symbols: ['ACME', 'BOREAL', 'CINDER'],
    resume: { session: market.session, sequences: { ACME: 0, BOREAL: 3 } },
  })
  await client.expect('subscribed')
  // It named no sequence of this one.
  expect((await client.expect('snapshot')).quotes.map(({ symbol }) => symbol)).toEqual(['CINDER'])
  const missed = await readQuotes(client, (_symbol, sequence) => sequence === 400)
  expect(missed).toEqual(Array.from({ length: 400 }, (_, index) => ['ACME', index + 1]))
  market.tick()
  expect(await readQuotes(client, () => true)).toEqual([
    ['ACME', 401],
    ['BOREAL', 4],
    ['CINDER', 2],
  ])
})

test('after another session, or too long, it begins anew, and says so', async () => {
  await using stream = await startStream()
  const { market } = stream.trading
  for (let count = 0; count < 1_100; count += 1) market.set('ACME', { bid: `${count + 1}`, ask: '9000' })
  const client = await stream.join()
  const resume = (session: string) => {
    client.send({ type: 'subscribe', symbols: ['ACME'], resume: { session, sequences: { ACME: 1 } } })
  }
  for (const [session, reason] of [
    [crypto.randomUUID(), 'another_session'],
    [market.session, 'too_old'],
  ] as const) {
    resume(session)
    await client.expect('subscribed')
    expect(await client.expect('reset')).toEqual({ type: 'reset', channel: 'quotes', reason })
    expect((await client.expect('snapshot')).quotes).toMatchObject([{ symbol: 'ACME', sequence: 1_100 }])
  }
})

test('nobody resumes from what is yet to come', async () => {
  await using stream = await startStream()
  const { market } = stream.trading
  market.set('ACME', { bid: '1', ask: '2' })
  const client = await stream.join()
  const resume = (sequences: Record<string, number>) => {
    client.send({ type: 'subscribe', symbols, resume: { session: market.session, sequences } })
  }
  resume({ ACME: 2 })
  expect(await client.expect('refused')).toMatchObject({ code: 'resume_ahead' })
  resume({ ACME: 1, BOREAL: 1 })
  expect(await client.expect('refused')).toMatchObject({ code: 'resume_ahead' })
  market.set('ACME', { bid: '1', ask: '3' })
  client.send({ type: 'unsubscribe', channel: 'quotes', symbols: ['CINDER'] })
  expect(await client.expect('unsubscribed')).toMatchObject({ symbols: [] })
})

test('nobody listens to the market once nobody is subscribed', async () => {
  await using stream = await startStream()
  let listening = 0
  const { onQuotes } = stream.trading.market
  Object.assign(stream.trading.market, {
    onQuotes: (listener: Parameters<typeof onQuotes>[0]) => {
      listening += 1
      const stop = onQuotes(listener)
      return () => {
        listening -= 1
        stop()
      }
    },
  })
  const clients = [await stream.join(), await stream.join()]
  for (const client of clients) {
    client.send({ type: 'subscribe', symbols })
    await client.expect('subscribed')
  }
  expect(listening).toBe(1)
  clients[0]?.webSocket.close()
  clients[1]?.send({ type: 'unsubscribe', channel: 'quotes' })
  await expect.poll(() => listening).toBe(0)
})
