/**
 * An idempotency key as a structured field. The caller makes the key once for what the user asked for, and gives the same
 * one again when it tries again.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function quoteKey(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': `"${key}"` }
}
