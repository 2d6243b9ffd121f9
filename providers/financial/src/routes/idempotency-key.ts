import type { FastifyRequest } from 'fastify'
import type { Attempt } from '../domain/idempotency/attempt.ts'
import { hashRequest } from '../domain/idempotency/hash-request.ts'
import { Refusal } from '../domain/refusal.ts'

const bare = /^[\x21\x23-\x7e][\x21-\x7e]{0,99}$/
/** A string of RFC 8941 §3.3.3 without spaces. */
const quoted = /^"((?:[\x21\x23-\x5b\x5d-\x7e]|\\["\\]){1,100})"$/

/**
 * Reads which attempt a request is from `Idempotency-Key`, quoted or bare: both name the same.
 *
 * @throws Refusal `idempotency_key_required` without it, `validation_failed` when it is no such key
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/07/
 */
export function readAttempt(request: FastifyRequest & { body: object }, operation: Attempt['operation']): Attempt {
  const field = request.headers['idempotency-key']
  if (field === undefined) {
    throw new Refusal('idempotency_key_required', 'Send an Idempotency-Key, a new one for each thing to do.')
  }
  const key = typeof field === 'string' ? parseKey(field) : undefined
  if (key === undefined) {
    const message = 'Not 1 to 100 visible ASCII characters, quoted or bare.'
    throw new Refusal('validation_failed', message, [{ pointer: 'header/Idempotency-Key', message }])
  }
  return { tenantId: request.claims.tenant, operation, key, requestHash: hashRequest(request.body) }
}

function parseKey(field: string): string | undefined {
  if (bare.test(field)) return field
  return quoted.exec(field)?.[1]?.replaceAll(/\\(["\\])/g, '$1')
}
