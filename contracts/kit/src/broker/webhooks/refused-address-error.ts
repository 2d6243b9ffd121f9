/** A webhook leads to an address within the broker's own network, which nobody allowed. */
export class RefusedAddressError extends Error {
  override name = 'RefusedAddressError' as const
  readonly host: string

  constructor(host: string, address: string) {
    const where = host === address ? address : `${host} (${address})`
    super(
      `Failed to call ${where}: it is a loopback, private or link-local address. Allow it with --allow-webhook-host ${host}.`,
    )
    this.host = host
  }
}
