import type { FastifyRequest } from 'fastify'
import { invalidUsage } from '../domain/api-fault.ts'
import type { Attempt } from '../domain/once.ts'

/** Which attempt at an operation the request is. */
export function attemptOf(operation: string, { headers }: FastifyRequest): Attempt {
  const key = headers['idempotency-key']
  if (typeof key === 'string' && key.length > 128) {
    throw invalidUsage(400, 'idempotency_key_too_long', 'The idempotency key must be at most 128 characters')
  }
  return { operation, key: typeof key === 'string' && key !== '' ? key : undefined }
}
