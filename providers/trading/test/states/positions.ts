import { examples } from '@platform/fixtures/trading'
import type { Stage } from './stage.ts'
import { execute, place } from './trade.ts'

const { newOrder, otherOrder } = examples

/** What the account holds. */
export function createPositionStates(open: () => Stage) {
  const sell = async (quantity: string) => {
    const { clientOrderId } = otherOrder
    const order = await place(open(), { ...newOrder, clientOrderId, side: 'sell', quantity, price: '101' })
    await execute(open(), order, quantity)
  }
  return {
    'the account has no positions': () => undefined,
    'a position is short': () => sell('50'),
    'a position was closed': async () => {
      await execute(open(), await place(open(), newOrder), newOrder.quantity)
      await sell(newOrder.quantity)
    },
  }
}
