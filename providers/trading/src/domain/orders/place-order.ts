import { invalid } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/trading'
import type { Transaction } from 'kysely'
import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, lockAccount } from '../../store/accounts.ts'
import { insertOrder, isClientOrderIdTaken, type OrderRow } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { decimal, zero } from '../decimal/index.ts'
import { Refusal } from '../refusal.ts'
import { checkOrder, type ProposedOrder } from '../risk/check-order.ts'
import { demandTerms } from './demand-terms.ts'
import { getOrder } from './get-order.ts'
import { presentOrder } from './present-order.ts'
import { settleBy, settleWithVenue } from './settle-with-venue.ts'
import { submitOrder } from './submit-order.ts'
import { tellOrder } from './tell-order.ts'

type Schemas = components['schemas']

/** Which version of a strategy places it. `demandLease` throws when the strategy's runner is another one by now. */
export type PlacedBy = {
  strategyId: string
  version: number
  demandLease: (tx: Transaction<TradingTables>) => Promise<void>
}

/** As the contract has it, a price that is `undefined` included. */
type WantedOrder = Omit<Schemas['NewOrder'], 'price'> & { price?: string | undefined }

type Placing = { tenant: string; order: WantedOrder; strategy?: PlacedBy }

/**
 * Checks an order against the limits and reserves it, sends it to the venue and answers what it is by then. What the venue
 * did not answer in time stays `pending_new`, and is settled by the reconciliation worker.
 *
 * @throws Refusal `client_order_id_taken`, `validation_failed`
 */
export async function placeOrder(context: TradingContext, placing: Placing): Promise<Schemas['Order']> {
  const proposed = proposeOrder(context, placing.order)
  const placed = await inAccount(context.db, { tenant: placing.tenant, lane: 'ask' }, (tx) =>
    reserveOrder(context, tx, { ...placing, proposed }),
  )
  if (placed.status === 'denied') return presentOrder(placed)
  const which = { tenant: placing.tenant, orderId: placed.id }
  await settleWithVenue(context, () => submitOrder(context, which))
  return presentOrder(await getOrder(context, which))
}

function proposeOrder({ market }: TradingContext, order: WantedOrder): ProposedOrder {
  const { symbol, side, type } = order
  const instrument = market.instrument(symbol)
  if (instrument === undefined) throw invalid('#/symbol', `There is no instrument ${symbol}.`)
  const quantity = decimal(order.quantity)
  const price = order.price === undefined ? undefined : decimal(order.price)
  demandTerms(instrument, { type, quantity, price })
  return { instrument, side, type, quantity, filled: zero, price }
}

async function reserveOrder(
  context: TradingContext,
  tx: Transaction<TradingTables>,
  { tenant, order, strategy, proposed }: Placing & { proposed: ProposedOrder },
): Promise<OrderRow> {
  const now = context.clock()
  const account = await lockAccount(tx, { tenant, now })
  await strategy?.demandLease(tx)
  const { clientOrderId } = order
  if (await isClientOrderIdTaken(tx, { tenant, clientOrderId })) {
    throw new Refusal(
      'client_order_id_taken',
      `There is an order ${clientOrderId} already. Read it, or take another id.`,
    )
  }
  const denial = await checkOrder(tx, account, proposed, context)
  const row = await insertOrder(tx, {
    id: context.ids(),
    tenant_id: tenant,
    client_order_id: clientOrderId,
    symbol: order.symbol,
    side: order.side,
    type: order.type,
    time_in_force: order.timeInForce,
    quantity: order.quantity,
    price: order.price ?? null,
    status: denial === undefined ? 'pending_new' : 'denied',
    denial: denial === undefined ? null : JSON.stringify(denial),
    strategy_id: strategy?.strategyId ?? null,
    strategy_version: strategy?.version ?? null,
    reconcile_at: denial === undefined ? settleBy(now) : null,
    created_at: now,
    updated_at: now,
  })
  await appendEvents(tx, { tenant, events: [tellOrder(row)], at: now })
  return row
}
