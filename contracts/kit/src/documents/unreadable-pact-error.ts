/** The pact file is missing, is no JSON, or is no pact. A well-formed pact that the provider breaks is never this. */
export class UnreadablePactError extends Error {
  override name = 'UnreadablePactError' as const
  readonly file: string

  constructor(file: string, reason: string, remedy: string, options?: ErrorOptions) {
    super(`Failed to read pact "${file}": ${reason}. ${remedy}`, options)
    this.file = file
  }
}
