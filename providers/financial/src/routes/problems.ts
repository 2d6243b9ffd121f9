import { refusalTranslator } from '@platform/conventions/refusals'
import type { RefusalCode } from '../domain/refusal.ts'

/** Says in HTTP what the domain refused. */
export const translateRefusal = refusalTranslator<RefusalCode>({
  idempotency_key_required: 400,
  idempotency_key_reused: 422,
  invalid_signature: 498,
})
