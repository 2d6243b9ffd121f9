/** A service could not start for a reason that its operator can cure; the message says how. Exit code 2. */
export class StartUpError extends Error {
  override name = 'StartUpError' as const
}
