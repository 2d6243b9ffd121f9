/** A pattern that the engine does not take; the message says why, for whoever wrote it. */
export class PatternError extends Error {
  override name = 'PatternError' as const
}
