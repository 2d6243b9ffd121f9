const leaseSeconds = 10

/** Until when an import is a worker's own: a batch takes far less, and while it is under way nobody can take the import. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000)
}
