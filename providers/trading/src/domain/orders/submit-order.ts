import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, lockAccount } from '../../store/accounts.ts'
import { findOrder, markSubmitted, type OrderRow } from '../../store/orders.ts'
import { VenueUnavailable } from '../../venue/index.ts'
import type { TradingContext } from '../context.ts'
import { stateOf } from '../risk/state-of.ts'
import { tellOrder } from './tell-order.ts'
import { withdrawOrder } from './withdraw-order.ts'
import { withinDeadline } from './within-deadline.ts'

type Which = { tenant: string; orderId: string }

/**
 * Sends an order that is still `pending_new` to the venue, always under its own id, unless trading is halted by now: then it is
 * cancelled here.
 *
 * @throws whatever the venue does: the order stays as it is, and is looked at again later
 */
export async function submitOrder(context: TradingContext, which: Which): Promise<void> {
  const claimed = await claimOrder(context, which)
  if (claimed === undefined) return
  const { order, first } = claimed
  try {
    await withinDeadline(
      context.venue.submit({
        orderId: order.id,
        account: order.tenant_id,
        symbol: order.symbol,
        side: order.side,
        type: order.type,
        timeInForce: order.time_in_force,
        quantity: order.quantity,
        price: order.price,
      }),
    )
  } catch (error) {
    if (first && error instanceof VenueUnavailable) await releaseOrder(context, which)
    throw error
  }
}

/** Says that the venue may have it from now on, before it is sent: who halts after this asks the venue to cancel it. */
async function claimOrder(
  { db, clock }: TradingContext,
  { tenant, orderId }: Which,
): Promise<{ order: OrderRow; first: boolean } | undefined> {
  return inAccount(db, { tenant, lane: 'settle' }, async (tx) => {
    const now = clock()
    const account = await lockAccount(tx, { tenant, now })
    const order = await findOrder(tx, { tenant, orderId })
    if (order?.status !== 'pending_new') return undefined
    const first = order.submitted_at === null
    if (stateOf(account, now) !== 'halted') {
      if (first) await markSubmitted(tx, order, now)
      return { order, first }
    }
    if (first) await appendEvents(tx, { tenant, events: [tellOrder(await withdrawOrder(tx, order, now))], at: now })
    return undefined
  })
}

/** The venue surely did not take it: it can be cancelled without asking. */
async function releaseOrder({ db, clock }: TradingContext, { tenant, orderId }: Which): Promise<void> {
  await inAccount(db, { tenant, lane: 'settle' }, async (tx) => {
    const now = clock()
    await lockAccount(tx, { tenant, now })
    const order = await findOrder(tx, { tenant, orderId })
    if (order?.acknowledged_at !== null) return
    if (order.status === 'pending_new') await markSubmitted(tx, order, null)
    if (order.status === 'pending_cancel') {
      await appendEvents(tx, { tenant, events: [tellOrder(await withdrawOrder(tx, order, now))], at: now })
    }
  })
}
