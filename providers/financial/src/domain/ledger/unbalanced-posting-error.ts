/** Debits and credits of a posting differ: a fault of ours, which nothing is written of. */
export class UnbalancedPostingError extends Error {
  override name = 'UnbalancedPostingError' as const

  constructor(kind: string, source: string, { currency, sum }: { currency: string; sum: bigint }) {
    super(
      `Failed to post ${kind} of ${source}: its ${currency} entries come to ${sum}, not 0. Mend the function that makes it.`,
    )
  }
}
