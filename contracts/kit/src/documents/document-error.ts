/** An OpenAPI document could not be used: unreadable, malformed, or a reference that leads nowhere. */
export class DocumentError extends Error {
  override name = 'DocumentError' as const
  readonly file: string

  constructor(file: string, reason: string, remedy: string, options?: ErrorOptions) {
    super(`Failed to read the OpenAPI document "${file}": ${reason}. ${remedy}`, options)
    this.file = file
  }
}
