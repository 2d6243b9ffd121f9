/** The provider did not answer in the time that a call has in all. */
export class DeadlineError extends Error {
  override name = 'DeadlineError' as const

  constructor(milliseconds: number) {
    super(`Failed to hear from the payment provider within ${milliseconds} ms. Send it again with the same key.`)
  }
}
