/** What a pact's address remembers of how it was selected, for the result that comes back. */
export interface Metadata {
  consumerVersion: string
  wip: boolean
}

export function encodeMetadata({ consumerVersion, wip }: Metadata): string {
  const text = new URLSearchParams({ cvn: consumerVersion, ...(wip ? { w: 'true' } : {}) }).toString()
  return Buffer.from(text).toString('base64url')
}

/** Reads metadata; what is no such thing counts as none. */
export function decodeMetadata(text: string): Partial<Metadata> {
  const values = new URLSearchParams(Buffer.from(text, 'base64url').toString())
  const consumerVersion = values.get('cvn')
  return { ...(consumerVersion === null ? {} : { consumerVersion }), wip: values.get('w') === 'true' }
}
