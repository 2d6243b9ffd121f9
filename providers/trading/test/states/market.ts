import { examples } from '@platform/fixtures/trading'
import type { Stage } from './stage.ts'

/** What is quoted. */
export function createMarketStates(open: () => Stage) {
  return {
    'the market is open': () => open().market.show('open'),
    'the market stands still': () => open().market.show('still'),
    'the market has not opened': () => open().market.show('closed'),
    'the market has moved': () => {
      const { market } = open()
      market.show('open')
      market.show('open')
      const sequence = market.quote(examples.instrument.symbol)?.sequence ?? 0
      return { session: market.session, sequence, seen: sequence - 1 }
    },
  }
}
