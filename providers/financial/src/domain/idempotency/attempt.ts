/** One named try of a client's to do something once (draft-ietf-httpapi-idempotency-key-header-07). */
export type Attempt = {
  tenantId: string
  /** The operation's id in OpenAPI: a key names one thing per tenant and operation. */
  operation: 'createPayment' | 'createRefund' | 'createMandate'
  key: string
  /** SHA-256 of what was asked. */
  requestHash: Buffer
}

/** What was answered, byte for byte. */
export type Answer = {
  resourceId: string
  /** The body's JSON. */
  body: string
}
