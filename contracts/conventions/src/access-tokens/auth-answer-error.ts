/** Auth answered with a status that nobody can go by; the reason is for the log. */
export class AuthAnswerError extends Error {
  override name = 'AuthAnswerError' as const
  readonly status: number

  constructor(path: string, status: number) {
    const remedy =
      status === 401
        ? 'Set AUTH_CLIENT_ID and AUTH_CLIENT_SECRET to a service client that auth knows.'
        : "See auth's own log."
    super(`Failed to read ${path} of auth: it answered ${status}. ${remedy}`)
    this.status = status
  }
}
