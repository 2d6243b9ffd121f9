import type { Envelope, HashWork, Reply } from './order.ts'
import type { SteeredClock } from './steered-clock.ts'

/** Lets the process that forked this one steer its clock and ask for its work. */
export function obeyOrders(clock: SteeredClock, work?: () => HashWork): void {
  process.on('message', ({ id, order }: Envelope) => {
    if (order.kind === 'advance') clock.advance(order.milliseconds)
    const reply: Reply = { id, result: order.kind === 'work' ? work?.() : undefined }
    process.send?.(reply)
  })
  // Listening for orders must not keep a stopped service alive.
  process.channel?.unref()
}
