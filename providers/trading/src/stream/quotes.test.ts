import { expect, test } from 'vitest'
import { startStream } from '../../test/start-stream.ts'

const symbols = ['ACME', 'BOREAL']

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
