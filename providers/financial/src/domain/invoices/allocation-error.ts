import type { Allocation } from '../../store/allocations.ts'

/** A payment and its invoice disagree about what was reserved or paid: a fault of ours, of which nothing is written. */
export class AllocationError extends Error {
  override name = 'AllocationError' as const

  constructor(verb: string, column: string, { invoiceId, amount }: Allocation) {
    super(
      `Failed to ${verb} ${amount} of invoice ${invoiceId}: less than that is ${column}. Compare its payments with it.`,
    )
  }
}
