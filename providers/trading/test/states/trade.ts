import type { components } from '@platform/schemas/trading'
import { type PlacedBy, placeOrder } from '../../src/domain/orders/place-order.ts'
import { pullReports } from '../../src/domain/reports/pull-reports.ts'
import { naming, type Stage } from './stage.ts'

type Schemas = components['schemas']

/** Places an order for whoever is signed in, on a market that moves, and under this id. */
export async function place(
  { context, market, caller }: Stage,
  order: Schemas['NewOrder'],
  { id = context.ids(), strategy }: { id?: string; strategy?: PlacedBy } = {},
): Promise<Schemas['Order']> {
  const { tenant } = caller()
  const placing = { tenant, order, ...(strategy && { strategy }) }
  return market.moving(() => placeOrder(naming(context, id), placing))
}

/** The market comes to a resting order, and takes so much of it. */
export async function execute({ context, market, venue }: Stage, order: Schemas['Order'], quantity: string) {
  await market.meeting(order, quantity, venue.settled)
  await pullReports(context)
}
