/** A field that the contract's schema lets pass and the service cannot keep. */
export class UnacceptableField extends Error {
  override name = 'UnacceptableField' as const
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}
