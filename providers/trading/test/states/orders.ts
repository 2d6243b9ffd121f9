import { etagOf, presentPage, readPage } from '@platform/conventions/requests'
import { examples } from '@platform/fixtures/trading'
import type { components } from '@platform/schemas/trading'
import { cancelOrder } from '../../src/domain/orders/cancel-order.ts'
import { getOrder } from '../../src/domain/orders/get-order.ts'
import { presentOrder } from '../../src/domain/orders/present-order.ts'
import { replaceOrder } from '../../src/domain/orders/replace-order.ts'
import { takeReport } from '../../src/domain/reports/take-report.ts'
import { setLimits } from '../../src/domain/risk/set-limits.ts'
import { listFills } from '../../src/store/fills.ts'
import { listOrders } from '../../src/store/orders.ts'
import type { Stage } from './stage.ts'
import { execute, place } from './trade.ts'

type Order = components['schemas']['Order']
type Wish = { orderId: string; clientOrderId: string }

/** Orders of the account, from their placing to their end. */
export function createOrderStates(open: () => Stage) {
  const which = (orderId: string) => ({ tenant: open().caller().tenant, orderId })
  const put = ({ orderId: id, clientOrderId }: Wish, order = {}) =>
    place(open(), { ...examples.newOrder, clientOrderId, ...order }, { id })
  const reject = () => {
    const { rejection: reason } = examples.rejectedOrder
    open().venue.faults.add({ operation: 'submit', fault: 'reject', times: 100, reason: reason ?? '' })
  }
  const keepSilent = () => open().venue.holdReports(true)
  /** The venue tells that it has the order, and is silent on what it executed of it. */
  const putAtMarket = async ({ orderId: id, clientOrderId }: Wish) => {
    const { context, venue } = open()
    keepSilent()
    await place(open(), { ...examples.newMarketOrder, clientOrderId }, { id })
    venue.holdReports(false)
    const [accepted] = await venue.reports({ after: 0, limit: 1 })
    if (accepted !== undefined) await takeReport(context, accepted)
    keepSilent()
    return presentOrder(await getOrder(context, which(id)))
  }
  const answer = ({ version }: Order) => ({ orderEtag: etagOf(version) })
  return {
    'the account has no orders': () => undefined,
    'an order is open': async (wish: Wish) => answer(await put(wish)),
    'an order is partially filled': async (wish: Wish) => {
      await execute(open(), await put(wish), examples.partiallyFilledOrder.filledQuantity)
      return read(open(), wish.orderId)
    },
    'an order was filled': async (wish: Wish) => {
      const { context, caller } = open()
      await execute(open(), await put(wish), examples.filledOrder.quantity)
      const newest = { after: undefined, limit: 1, orderId: wish.orderId }
      const [fill] = await listFills(context.db, caller().tenant, newest)
      return { ...(await read(open(), wish.orderId)), fillId: fill?.id ?? '' }
    },
    'an order was cancelled': async (wish: Wish) => {
      await put(wish)
      return answer(await cancelOrder(open().context, which(wish.orderId)))
    },
    'an order expired': async (wish: Wish) =>
      answer(await put(wish, { timeInForce: examples.expiredOrder.timeInForce })),
    'an order was denied': async (wish: Wish) => {
      const { context, caller } = open()
      await setLimits(context, { tenant: caller().tenant, precondition: 'any' }, examples.narrowLimits)
      return answer(await put(wish))
    },
    'an order was rejected': async (wish: Wish) => {
      reject()
      return answer(await put(wish))
    },
    'an order is on its way to the venue': async (wish: Wish) => {
      keepSilent()
      return answer(await put(wish))
    },
    'an order waits for its change': async (wish: Wish) => {
      await put(wish)
      keepSilent()
      const change = { ...which(wish.orderId), change: examples.orderChange }
      return answer(await replaceOrder(open().context, change))
    },
    'an order waits for its cancellation': async (wish: Wish) => {
      await put(wish)
      keepSilent()
      return answer(await cancelOrder(open().context, which(wish.orderId)))
    },
    'an order at market is open': async (wish: Wish) => answer(await putAtMarket(wish)),
    'an order at market waits for its change': async (wish: Wish) => {
      await putAtMarket(wish)
      const { quantity } = examples.orderChange
      const change = { ...which(wish.orderId), change: { quantity } }
      return answer(await replaceOrder(open().context, change))
    },
    'a strategy has an order open': async ({
      orderId: id,
      clientOrderId,
      strategyId,
    }: Wish & { strategyId: string }) => {
      const strategy = { strategyId, version: examples.orderedStrategy.version, demandLease: async () => undefined }
      return answer(await place(open(), { ...examples.newOrder, clientOrderId }, { id, strategy }))
    },
    'the orders fill two pages of one': async (wish: { orderId: string; otherOrderId: string }) => {
      await place(open(), examples.newOrder, { id: wish.orderId })
      const { clientOrderId } = examples.otherOrder
      await place(open(), { ...examples.newOrder, clientOrderId }, { id: wish.otherOrderId })
      const { context, caller } = open()
      const page = readPage({ limit: 1 })
      const orders = await listOrders(context.db, caller().tenant, page)
      return { cursor: presentPage(orders, page, ({ id }) => id).next ?? '' }
    },
    'the venue does not answer': keepSilent,
    'the venue rejects': reject,
  }
}

async function read({ context, caller }: Stage, orderId: string) {
  const order = await getOrder(context, { tenant: caller().tenant, orderId })
  return { orderEtag: etagOf(order.version) }
}
