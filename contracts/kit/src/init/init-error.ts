/** The repository cannot be set up from here. */
export class InitError extends Error {
  override name = 'InitError' as const
}
