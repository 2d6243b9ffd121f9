import { verifyPacts } from 'concordat/provider'
import type { PriceStates } from '../board/price-sockets.ts'
import { startPrices } from './start-prices.ts'

let prices: Awaited<ReturnType<typeof startPrices>>

verifyPacts<PriceStates>({
  provider: 'prices',
  pacts: new URL('../pacts/', import.meta.url),
  start: async () => {
    prices = await startPrices()
    return prices
  },
  states: {
    'a symbol is traded': () => {
      prices.trade('ACME')
      return { symbol: 'ACME', ticket: prices.issueTicket() }
    },
  },
  timeout: 2_000,
})
