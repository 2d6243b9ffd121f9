import type { Exact } from './exact.ts'

/** An order as the model knows it. */
export type ModelOrder = {
  id: string
  symbol: string
  buy: boolean
  limit: boolean
  status:
    | 'denied'
    | 'pending_new'
    | 'rejected'
    | 'open'
    | 'partially_filled'
    | 'pending_replace'
    | 'pending_cancel'
    | 'filled'
    | 'cancelled'
    | 'expired'
  size: Exact
  price: Exact | null
  wanted: { size: Exact; price: Exact | null } | undefined
  filled: Exact
  value: Exact
  /** Whether the venue has said that it has it. */
  known: boolean
  /** Whether it may be at the venue, for all the service knows. */
  maybeSent: boolean
  /** Whether it is there. */
  arrived: boolean
  /** Whether the venue would say that it works there. */
  works: boolean
}

/** What the venue reports, in the model's numbers. */
export type ModelReport =
  | { kind: 'accepted' | 'rejected' | 'cancelled' | 'expired' | 'cancel_rejected' | 'replace_rejected' }
  | { kind: 'filled'; size: Exact; price: Exact }
  | { kind: 'replaced'; size: Exact; price: Exact | null }

/** What a report does beside changing the order. */
export type Effect = { executed: boolean; stray: boolean }

const nothing: Effect = { executed: false, stray: false }

export const isFinal = ({ status }: ModelOrder): boolean =>
  ['denied', 'rejected', 'filled', 'cancelled', 'expired'].includes(status)

const settled = (order: ModelOrder): ModelOrder['status'] =>
  order.filled === 0n ? 'open' : order.filled === order.size ? 'filled' : 'partially_filled'

/** Changes the order as a report must; one rule for each kind, in words of what is known and not of a table. */
export function hear(order: ModelOrder, report: ModelReport): Effect {
  if (order.status === 'denied') return nothing
  if (report.kind === 'filled') return hearFill(order, report)
  if (report.kind === 'replaced') hearReplaced(order, report)
  if (report.kind === 'accepted') {
    if (order.status === 'cancelled' && !order.known) return { executed: false, stray: true }
    if (order.status === 'pending_new') order.status = 'open'
    else if (order.status !== 'pending_cancel') return nothing
    order.known = true
  }
  if (report.kind === 'rejected') {
    const sent = order.status === 'pending_new' || order.status === 'pending_cancel'
    if (sent && order.filled === 0n) finish(order, 'rejected')
  }
  if (report.kind === 'cancelled' || report.kind === 'expired') {
    if (isFinal(order)) return nothing
    finish(order, report.kind)
    order.known = true
  }
  if (report.kind === 'cancel_rejected' && order.status === 'pending_cancel' && order.known) {
    order.status = order.wanted === undefined ? settled(order) : 'pending_replace'
  }
  if (report.kind === 'replace_rejected') {
    if (order.status === 'pending_cancel') order.wanted = undefined
    if (order.status === 'pending_replace') {
      order.wanted = undefined
      order.status = settled(order)
    }
  }
  return nothing
}

function hearFill(order: ModelOrder, { size, price }: { size: Exact; price: Exact }): Effect {
  if (order.status === 'rejected') return nothing
  const filled = order.filled + size
  const most = order.wanted !== undefined && order.wanted.size > order.size ? order.wanted.size : order.size
  if (filled > most) return nothing
  if (filled > order.size && order.wanted !== undefined) {
    order.size = order.wanted.size
    order.price = order.wanted.price ?? order.price
    order.wanted = undefined
    if (order.status === 'pending_replace') order.status = 'partially_filled'
  }
  order.filled = filled
  order.value += (size * price) / 10n ** 16n
  order.known = true
  if (order.status !== 'cancelled' && order.status !== 'expired') {
    if (filled === most) finish(order, 'filled')
    else if (order.status === 'pending_new' || order.status === 'open') order.status = 'partially_filled'
  }
  return { executed: true, stray: false }
}

function hearReplaced(order: ModelOrder, { size, price }: { size: Exact; price: Exact | null }): void {
  if (isFinal(order) || order.status === 'pending_new') return
  const answers = order.wanted !== undefined && order.wanted.size === size && order.wanted.price === price
  if (!answers && order.size === size && order.price === price) return
  if (order.filled > size) return
  order.size = size
  order.price = price
  order.known = true
  if (answers) order.wanted = undefined
  if (order.status !== 'pending_cancel') order.status = order.wanted === undefined ? settled(order) : 'pending_replace'
}

export function finish(order: ModelOrder, status: ModelOrder['status']): void {
  order.status = status
  order.wanted = undefined
}
