const leaseSeconds = 5

/** Until when a run is a runner's own, unless it renews that: so long nobody sees to the run of one that has died. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000)
}
