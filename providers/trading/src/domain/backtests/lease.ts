const leaseSeconds = 10

/** Until when a backtest is a worker's own: it renews it several times a second. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000)
}
