/** What the broker answers a request that it will not carry out; HTTP makes a 400, 401, 403, 404, 409 or 413 of its kind. */
export class Refusal extends Error {
  override name = 'Refusal' as const
  readonly kind: RefusalKind
  /** Messages by field, where one is at fault; `base` where none is. */
  readonly errors: Record<string, string[]>

  constructor(kind: RefusalKind, errors: Record<string, string[]>) {
    super(Object.values(errors).flat().join(' '))
    this.kind = kind
    this.errors = errors
  }
}

export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'too-large'

/** A refusal that concerns no single field. */
export const refuse = (kind: RefusalKind, message: string) => new Refusal(kind, { base: [message] })
