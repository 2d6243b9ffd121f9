import type { OrderChanges, OrderRow } from '../../store/orders.ts'
import type { ExecutionReport } from '../../venue/index.ts'
import { Decimal, decimal, textOf } from '../decimal/index.ts'
import { factsOf } from '../orders/order-facts.ts'
import { isLegal, type OrderEvent, type OrderStatus, transition } from '../orders/order-machine.ts'

type Fill = Extract<ExecutionReport, { kind: 'filled' }>
type Replacement = Extract<ExecutionReport, { kind: 'replaced' }>

/**
 * What a report of the venue means for an order: the changes; or that others overtook it and nothing is left to change; or why
 * it cannot be true by our books.
 */
export type Verdict =
  | { outcome: 'applied'; changes: OrderChanges }
  | { outcome: 'late'; reason: string }
  /** `stray`: the venue works an order that we have given up. */
  | { outcome: 'refused'; reason: string; stray?: boolean }

const nothingPending: OrderChanges = { pending_quantity: null, pending_price: null }

/** Judges a report of an order as it is now; `now` is when it was heard. */
export function judgeReport(order: OrderRow, report: ExecutionReport, now: Date): Verdict {
  if (order.status === 'denied') return refuse('The order was denied, and never sent.')
  switch (report.kind) {
    case 'filled':
      return judgeFill(order, report, now)
    case 'replaced':
      return judgeReplacement(order, report, now)
    case 'rejected':
      if (order.status === 'rejected') return late(order, report)
      if (!isLegal(order.status, 'rejected')) return refuse(`The order is ${order.status} already.`)
      return apply(order, 'rejected', now, { rejection: report.reason })
    case 'replace_rejected':
      if (!isLegal(order.status, 'replace_rejected')) return late(order, report)
      return apply(order, 'replace_rejected', now, nothingPending)
    case 'cancel_rejected':
      if (!isLegal(order.status, 'cancel_rejected')) return late(order, report)
      return apply(order, 'cancel_rejected', now, {})
    case 'accepted':
      if (order.status === 'cancelled' && order.acknowledged_at === null) {
        const reason = 'The order was cancelled here, since the venue did not know it.'
        return { outcome: 'refused', reason, stray: true }
      }
      if (!isLegal(order.status, 'accepted')) return late(order, report)
      return apply(order, 'accepted', now, acknowledge(order, now))
    case 'cancelled':
    case 'expired':
      if (!isLegal(order.status, report.kind)) return late(order, report)
      return apply(order, report.kind, now, acknowledge(order, now))
    default:
      report satisfies never
      return refuse('It is of no kind that is known.')
  }
}

function judgeFill(order: OrderRow, report: Fill, now: Date): Verdict {
  const quantity = decimal(report.quantity)
  const price = decimal(report.price)
  if (!quantity.greaterThan(0) || !price.greaterThan(0)) return refuse('Quantity and price are more than zero.')
  const filled = quantity.plus(order.filled_quantity)
  if (filled.greaterThan(order.quantity)) {
    if (order.pending_quantity === null || filled.greaterThan(Decimal.max(order.quantity, order.pending_quantity))) {
      return refuse(`The order would be filled with ${textOf(filled)} of ${textOf(decimal(order.quantity))}.`)
    }
    // It is replaced, then, and the execution has overtaken the word of it.
    const terms = { quantity: order.pending_quantity, price: order.pending_price }
    return judgeAfter(order, apply(order, 'replaced', now, { ...takePlace(terms), ...nothingPending }), report, now)
  }
  const whole = filled.equals(Decimal.max(order.quantity, order.pending_quantity ?? 0))
  const event: OrderEvent = whole ? 'wholly_filled' : 'partly_filled'
  if (!isLegal(order.status, event)) return refuse(`The order is ${order.status}.`)
  return apply(order, event, now, {
    ...acknowledge(order, now),
    filled_quantity: textOf(filled),
    filled_value: textOf(quantity.times(price).plus(order.filled_value)),
  })
}

function judgeAfter(order: OrderRow, before: Verdict, report: Fill, now: Date): Verdict {
  if (before.outcome !== 'applied') return before
  const after = judgeFill({ ...order, ...before.changes }, report, now)
  return after.outcome === 'applied' ? { outcome: 'applied', changes: { ...before.changes, ...after.changes } } : after
}

/** The venue says what the order is by now, whoever asked for that; it may be the answer to an earlier change, sent again. */
function judgeReplacement(order: OrderRow, report: Replacement, now: Date): Verdict {
  const { quantity, price, pending_quantity, pending_price } = order
  const answered = pending_quantity !== null && isSame(report, { quantity: pending_quantity, price: pending_price })
  const settled = !answered && isSame(report, { quantity, price })
  if (settled || !isLegal(order.status, 'replaced')) return late(order, report)
  if (decimal(order.filled_quantity).greaterThan(report.quantity)) {
    return refuse(`More than ${report.quantity} of the order is filled.`)
  }
  return apply(order, 'replaced', now, {
    ...acknowledge(order, now),
    ...takePlace(report),
    ...(answered && nothingPending),
  })
}

type Terms = { quantity: string; price: string | null }

function isSame(one: Terms, other: Terms): boolean {
  if (!decimal(one.quantity).equals(other.quantity)) return false
  return one.price === null || other.price === null ? one.price === other.price : decimal(one.price).equals(other.price)
}

function takePlace({ quantity, price }: Terms): OrderChanges {
  return { quantity, ...(price !== null && { price }) }
}

function apply(order: OrderRow, event: OrderEvent, now: Date, changes: OrderChanges): Verdict {
  const changed = { ...order, ...changes }
  const status = transition(order.status, event, factsOf(changed))
  return {
    outcome: 'applied',
    changes: {
      ...changes,
      status,
      ...(!isPending(status) && { reconcile_at: null }),
      ...(status !== 'pending_cancel' && status !== 'pending_replace' && nothingPending),
      updated_at: now,
    },
  }
}

function isPending(status: OrderStatus): boolean {
  return status === 'pending_new' || status === 'pending_cancel' || status === 'pending_replace'
}

function acknowledge(order: OrderRow, now: Date): OrderChanges {
  return order.acknowledged_at === null ? { acknowledged_at: now } : {}
}

function late(order: OrderRow, { kind }: ExecutionReport): Verdict {
  return { outcome: 'late', reason: `${kind} of an order that is ${order.status}` }
}

function refuse(reason: string): Verdict {
  return { outcome: 'refused', reason }
}
