const leaseSeconds = 5

/** Until when a run is a runner's own: acting on one bar takes less, and every bar renews it. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000)
}
