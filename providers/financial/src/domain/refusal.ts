import { Refusal as RefusalOf } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/financial'

/** Why the domain refuses; each code is one that the contract documents. */
export type RefusalCode = Exclude<
  components['schemas']['ProblemCode'],
  'internal' | 'unavailable' | 'bad_gateway' | 'gateway_timeout' | 'revocations_unknown' | 'token_required'
>

/** A request that is understood and refused by a rule of the service. */
export const Refusal = RefusalOf<RefusalCode>
export type Refusal = RefusalOf<RefusalCode>
