import type { components } from '@platform/schemas/trading'

type Schemas = components['schemas']

/** An order as the venue takes it. `orderId` is ours, and names it there for good: sent twice, it is there once. */
export type VenueOrder = {
  orderId: string
  /** On whose behalf: orders of one account never trade with each other. */
  account: string
  symbol: string
  side: Schemas['Side']
  type: Schemas['OrderType']
  timeInForce: Schemas['TimeInForce']
  quantity: string
  /** Of a limit order. */
  price: string | null
}

/** What happened at the venue, in its own order. `executionId` is unique; the same report may come again. */
export type ExecutionReport = {
  /** Of all reports; rises, perhaps with gaps. */
  sequence: number
  executionId: string
  orderId: string
  at: Date
} & (
  | { kind: 'accepted' }
  | { kind: 'rejected'; reason: string }
  | { kind: 'filled'; quantity: string; price: string; fee: string; liquidity: Schemas['Liquidity'] }
  | { kind: 'replaced'; quantity: string; price: string | null }
  | { kind: 'replace_rejected'; reason: string }
  | { kind: 'cancelled' }
  | { kind: 'cancel_rejected'; reason: string }
  /**
   * What was left of an IOC or FOK order, of a market order that the book could not fill, or of any order that would have
   * traded with its own account next.
   */
  | { kind: 'expired' }
)

/** Whether the venue knows an order, and what is left of it there. */
export type VenueOrderState = { orderId: string; working: boolean; filledQuantity: string }

/**
 * Where orders are executed. Each call either was taken for sure (it resolves; what comes of it is told by `reports` alone) or
 * throws: `VenueUnavailable` when it surely was not, `VenueTimeout` when that is not known. None is ever "failed" by a time-out:
 * ask with `find`, and send the same order again.
 */
export interface Venue {
  submit(order: VenueOrder): Promise<void>
  replace(change: { orderId: string; quantity: string; price: string | null }): Promise<void>
  cancel(orderId: string): Promise<void>
  /** Undefined when the venue never heard of it. */
  find(orderId: string): Promise<VenueOrderState | undefined>
  /** Reports after that sequence, oldest first, `limit` at most. */
  reports(range: { after: number; limit: number }): Promise<readonly ExecutionReport[]>
  /** Calls `listener` when there may be new reports; answers how to stop. */
  onReports(listener: () => void): () => void
  start(): void
  stop(): Promise<void>
}
