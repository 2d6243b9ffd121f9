import type { components } from '@platform/schemas/trading'
import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, lockAccount } from '../../store/accounts.ts'
import type { TradingContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { askCancel } from './ask-cancel.ts'
import { getOrder } from './get-order.ts'
import { isLegal } from './order-machine.ts'
import { presentOrder } from './present-order.ts'
import { settleWithVenue } from './settle-with-venue.ts'
import { tellOrder } from './tell-order.ts'
import { withinDeadline } from './within-deadline.ts'

/**
 * Cancels what is left of an order, and answers what it is by then: until the venue agrees it is `pending_cancel`.
 *
 * @throws Refusal `not_found`, `order_not_cancellable`
 */
export async function cancelOrder(
  context: TradingContext,
  which: { tenant: string; orderId: string },
): Promise<components['schemas']['Order']> {
  const { tenant, orderId } = which
  const asked = await inAccount(context.db, { tenant, lane: 'settle' }, async (tx) => {
    const now = context.clock()
    await lockAccount(tx, { tenant, now })
    const order = await getOrder({ db: tx }, which)
    if (!isLegal(order.status, 'cancel_asked')) {
      throw new Refusal('order_not_cancellable', `The order is ${order.status}.`)
    }
    const changed = await askCancel(tx, order, now)
    await appendEvents(tx, { tenant, events: [tellOrder(changed)], at: now })
    return changed
  })
  if (asked.status === 'pending_cancel') {
    await settleWithVenue(context, () => withinDeadline(context.venue.cancel(orderId)))
  }
  return presentOrder(await getOrder(context, which))
}
