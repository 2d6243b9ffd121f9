import { Refusal } from '../refusal.ts'
import type { Attempt } from './attempt.ts'

/** @throws Refusal `idempotency_key_reused` when the key was first used for another request */
export function demandSameRequest({ requestHash }: Attempt, first: { requestHash: Buffer }): void {
  if (requestHash.equals(first.requestHash)) return
  const message = 'This key was used for another request. Take a new key for each thing to do.'
  throw new Refusal('idempotency_key_reused', message, [{ pointer: 'header/Idempotency-Key', message }])
}
