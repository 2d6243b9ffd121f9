/** An OpenAPI or AsyncAPI document could not be used: unreadable, malformed, or a reference that leads nowhere. */
export class DocumentError extends Error {
  override name = 'DocumentError' as const
  readonly file: string

  constructor(
    file: string,
    reason: string,
    { remedy, kind = 'OpenAPI', cause }: { remedy: string; kind?: DocumentKind | undefined; cause?: unknown },
  ) {
    super(`Failed to read the ${kind} document "${file}": ${reason}. ${remedy}`, { cause })
    this.file = file
  }
}

export type DocumentKind = 'OpenAPI' | 'AsyncAPI'
