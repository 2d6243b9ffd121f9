/** Why an interaction could not be verified or was refused; `code` is stable, the message is for people. */
export type VerificationCode =
  | 'pacts.unreadable'
  | 'pacts.missing'
  | 'pacts.empty'
  | 'interaction.unsupported'
  | 'interaction.incompatible'
  | 'interaction.not-executed'
  | 'state.unknown'
  | 'state.failed'
  | 'state.value-missing'
  | 'provider.not-started'
  | 'provider.not-reset'
  | 'provider.not-answering'
  | 'engine.crashed'
  | 'relay.refused'
  | 'broker.not-configured'
  | 'broker.not-answering'
  | 'broker.refused'
  | 'broker.malformed'
  | 'results.not-published'

/** A verification that is not green; its message says what, where, why and the remedy, and holds no secret value. */
export class VerificationError extends Error {
  override name = 'VerificationError' as const
  readonly code: VerificationCode

  constructor(code: VerificationCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
