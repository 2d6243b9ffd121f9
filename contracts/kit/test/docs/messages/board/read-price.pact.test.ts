import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { PriceSockets, PriceStates } from './price-sockets.ts'
import { PriceView, readPrice } from './read-price.ts'

const prices = pactWith<object, PriceStates, PriceSockets>({ provider: 'prices' })

test('a price', async () => {
  prices
    .given('a symbol is traded', { symbol: 'TEA.L' })
    .socket('/prices', ({ client }) => {
      client.send('heartbeat', { type: 'heartbeat' })
      client.onMessage((frame) => {
        expect(frame).toEqual({ subscribe: 'TEA.L' })
        client.send('price', { type: 'price', symbol: 'TEA.L', amount: 412, change: null })
      })
    })
    .reads({ price: PriceView, heartbeat: null })

  expect(await readPrice(prices.url, { symbol: 'TEA.L', ticket: 'a-ticket-of-mine' })).toMatchObject({ amount: 412 })
})
