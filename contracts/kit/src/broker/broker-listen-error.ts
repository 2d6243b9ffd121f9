/** The broker cannot listen where it was told to. */
export class BrokerListenError extends Error {
  override name = 'BrokerListenError' as const
  readonly host: string
  readonly port: number

  constructor(host: string, port: number, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const reason =
      code === 'EADDRINUSE'
        ? 'another process listens there'
        : code === 'EACCES'
          ? 'this user may not listen there'
          : String(cause instanceof Error ? cause.message : cause)
    super(`Failed to start the broker on ${host}:${port}: ${reason}. Name another port with --port, or 0 for any.`, {
      cause,
    })
    this.host = host
    this.port = port
  }
}
