/** Development could not start or go on for a reason that the developer can cure; the message says how. Exit code 2. */
export class DevError extends Error {
  override name = 'DevError' as const
}
