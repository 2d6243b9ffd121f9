import type { OrderChanges, OrderRow } from '../../store/orders.ts'
import type { ExecutionReport } from '../../venue/index.ts'
import { Decimal, decimal, textOf } from '../decimal/index.ts'
import { factsOf } from '../orders/order-facts.ts'
import { finalStatuses, isLegal, type OrderEvent, type OrderStatus, transition } from '../orders/order-machine.ts'

type Fill = Extract<ExecutionReport, { kind: 'filled' }>
type Replacement = Extract<ExecutionReport, { kind: 'replaced' }>

/**
 * What a report of the venue means for an order: the changes; or that others overtook it and nothing is left to change; or why
 * it cannot be true by our books.
 */
export type Verdict =
  | { outcome: 'applied'; changes: OrderChanges }
  | { outcome: 'late'; reason: string }
  | { outcome: 'refused'; reason: string }

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
      return apply(order, 'replace_rejected', now, { pending_quantity: null, pending_price: null })
    case 'cancel_rejected':
      if (!isLegal(order.status, 'cancel_rejected')) return late(order, report)
      return apply(order, 'cancel_rejected', now, {})
    case 'accepted':
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
    const { pending_quantity, pending_price } = order
    return judgeAfter(order, apply(order, 'replaced', now, replaceWith(pending_quantity, pending_price)), report, now)
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

function judgeReplacement(order: OrderRow, report: Replacement, now: Date): Verdict {
  if (isLegal(order.status, 'replaced') && order.pending_quantity !== null) {
    if (decimal(order.filled_quantity).greaterThan(report.quantity)) {
      return refuse(`More than ${report.quantity} of the order is filled.`)
    }
    return apply(order, 'replaced', now, { ...acknowledge(order, now), ...replaceWith(report.quantity, report.price) })
  }
  const same =
    decimal(order.quantity).equals(report.quantity) &&
    (order.price === null ? report.price === null : report.price !== null && decimal(order.price).equals(report.price))
  if (same || finalStatuses.has(order.status)) return late(order, report)
  return refuse('Nobody asked to replace the order.')
}

function apply(order: OrderRow, event: OrderEvent, now: Date, changes: OrderChanges): Verdict {
  const changed = { ...order, ...changes }
  const status = transition(order.status, event, factsOf(changed))
  const asked = isPending(status)
  return {
    outcome: 'applied',
    changes: {
      ...changes,
      status,
      ...(!asked && { reconcile_at: null }),
      ...(status !== 'pending_cancel' &&
        status !== 'pending_replace' && { pending_quantity: null, pending_price: null }),
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

function replaceWith(quantity: string | null, price: string | null): OrderChanges {
  return {
    ...(quantity !== null && { quantity }),
    ...(price !== null && { price }),
    pending_quantity: null,
    pending_price: null,
  }
}

function late(order: OrderRow, { kind }: ExecutionReport): Verdict {
  return { outcome: 'late', reason: `${kind} of an order that is ${order.status}` }
}

function refuse(reason: string): Verdict {
  return { outcome: 'refused', reason }
}
