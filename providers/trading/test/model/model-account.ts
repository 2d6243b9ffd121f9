import { flat, type ModelHolding, trade } from './model-holding.ts'
import { finish, hear, isFinal, type ModelOrder, type ModelReport } from './model-order.ts'

/** What the venue should have been asked, in any order: `submit id`, `cancel id`, `replace id`. */
export type Asked = string[]

/** An account as it should be. */
export class ModelAccount {
  readonly orders: ModelOrder[] = []
  readonly holdings = new Map<string, ModelHolding>()
  readonly asked: Asked = []
  halted = false

  hear(order: ModelOrder, report: ModelReport): void {
    const { executed, stray } = hear(order, report)
    if (stray) this.asked.push(`cancel ${order.id}`)
    if (executed && report.kind === 'filled') {
      const held = this.holdings.get(order.symbol) ?? flat
      this.holdings.set(order.symbol, trade(held, order.buy, report.size, report.price))
    }
    if (order.status === 'filled' || ['rejected', 'cancelled', 'expired'].includes(report.kind)) order.works = false
  }

  /** `arrives`: whether the venue hears of it. */
  cancel(order: ModelOrder, arrives: boolean): void {
    if (order.status === 'pending_new' && !order.maybeSent) finish(order, 'cancelled')
    else {
      order.status = 'pending_cancel'
      if (arrives) this.asked.push(`cancel ${order.id}`)
    }
  }

  halt(): void {
    this.halted = true
    for (const order of this.orders) {
      if (!isFinal(order) && order.status !== 'pending_cancel') this.cancel(order, true)
    }
  }

  /** Long after everything was asked, and with a venue that answers. */
  reconcile(): void {
    for (const order of this.orders) {
      if (order.status === 'pending_new' && !order.arrived) this.submit(order)
      else if (order.status === 'pending_cancel') this.reconcileCancel(order)
      else if (order.status === 'pending_replace' && order.arrived && order.works)
        this.asked.push(`replace ${order.id}`)
    }
  }

  private submit(order: ModelOrder): void {
    this.asked.push(`submit ${order.id}`)
    order.maybeSent = true
    order.arrived = true
  }

  private reconcileCancel(order: ModelOrder): void {
    if (!order.arrived) {
      if (!order.known) finish(order, 'cancelled')
    } else if (order.works) this.asked.push(`cancel ${order.id}`)
  }
}
