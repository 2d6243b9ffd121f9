/** Why the domain refuses; each code is one that the contract documents. */
export type RefusalCode =
  | 'email_taken'
  | 'invalid_credentials'
  | 'wrong_password'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'last_owner'
  | 'owner_required'
  | 'not_found'

/** A request that is understood and refused by a rule; the message is for the caller's eyes. */
export class Refusal extends Error {
  override name = 'Refusal' as const
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}
