import { invalid } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/trading'
import type { Transaction } from 'kysely'
import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, lockAccount } from '../../store/accounts.ts'
import { changeOrder, type OrderRow } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { decimal, textOf } from '../decimal/index.ts'
import { Refusal } from '../refusal.ts'
import { checkOrder, type ProposedOrder } from '../risk/check-order.ts'
import { demandTerms } from './demand-terms.ts'
import { getOrder } from './get-order.ts'
import { factsOf } from './order-facts.ts'
import { isLegal, transition } from './order-machine.ts'
import { presentOrder } from './present-order.ts'
import { settleBy, settleWithVenue } from './settle-with-venue.ts'
import { tellOrder } from './tell-order.ts'
import { withinDeadline } from './within-deadline.ts'

type Schemas = components['schemas']

/** What is not named stays as it is. */
type WantedChange = { quantity?: string | undefined; price?: string | undefined }

type Replacing = { tenant: string; orderId: string; change: WantedChange }

/**
 * Changes quantity or price of a working order, checked against the limits as a new order is; answers what it is by then: until
 * the venue agrees it is `pending_replace`. What risk control denies leaves the order as it was.
 *
 * @throws Refusal `not_found`, `order_not_replaceable`, `validation_failed`
 */
export async function replaceOrder(context: TradingContext, replacing: Replacing): Promise<Schemas['Order']> {
  const asked = await inAccount(context.db, { tenant: replacing.tenant, lane: 'ask' }, (tx) =>
    askReplacement(context, tx, replacing),
  )
  const { id: orderId, pending_quantity: quantity, pending_price: price } = asked
  await settleWithVenue(context, async () => {
    if (quantity !== null) await withinDeadline(context.venue.replace({ orderId, quantity, price }))
  })
  return presentOrder(await getOrder(context, replacing))
}

async function askReplacement(
  context: TradingContext,
  tx: Transaction<TradingTables>,
  { tenant, orderId, change }: Replacing,
): Promise<OrderRow> {
  const now = context.clock()
  const account = await lockAccount(tx, { tenant, now })
  const order = await getOrder({ db: tx }, { tenant, orderId })
  if (!isLegal(order.status, 'replace_asked')) {
    throw new Refusal('order_not_replaceable', `The order is ${order.status}.`)
  }
  const proposed = proposeChange(context, order, change)
  const denial = await checkOrder(tx, account, proposed, context)
  if (denial !== undefined) {
    throw new Refusal('order_not_replaceable', `Risk control denies it (${denial.rule}): ${denial.message}`)
  }
  const changed = await changeOrder(tx, order, {
    status: transition(order.status, 'replace_asked', factsOf(order)),
    pending_quantity: textOf(proposed.quantity),
    pending_price: proposed.price === undefined ? null : textOf(proposed.price),
    reconcile_at: settleBy(now),
    reconcile_attempts: 0,
    updated_at: now,
  })
  await appendEvents(tx, { tenant, events: [tellOrder(changed)], at: now })
  return changed
}

function proposeChange({ market }: TradingContext, order: OrderRow, change: WantedChange): ProposedOrder {
  const { symbol, side, type } = order
  if (change.quantity === undefined && change.price === undefined) {
    throw invalid('#', 'A change has a quantity, a price or both.')
  }
  const instrument = market.instrument(symbol)
  if (instrument === undefined) throw new Refusal('order_not_replaceable', `${symbol} is not traded any longer.`)
  const quantity = decimal(change.quantity ?? order.quantity)
  const priceText = change.price ?? order.price
  const price = priceText === null ? undefined : decimal(priceText)
  demandTerms(instrument, { type, quantity, price })
  const filled = decimal(order.filled_quantity)
  if (!quantity.greaterThan(filled)) {
    throw invalid('#/quantity', `The quantity is more than what is filled, ${textOf(filled)}.`)
  }
  return { instrument, side, type, quantity, filled, price, replaces: order.id }
}
