import { examples } from '@platform/fixtures/trading'
import type { Stage } from './stage.ts'

/** What is quoted. */
export function createMarketStates(open: () => Stage) {
  return {
    'the market is open': () => open().market.show({ still: false }),
    'the market stands still': () => open().market.show({ still: true }),
    'the market has moved': () => {
      const { market } = open()
      market.show({ still: false })
      market.show({ still: false })
      const sequence = market.quote(examples.instrument.symbol)?.sequence ?? 0
      return { session: market.session, sequence, seen: sequence - 1 }
    },
  }
}
