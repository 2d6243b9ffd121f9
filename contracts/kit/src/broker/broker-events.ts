import type { Pact } from './store/pacts.ts'
import type { Verification } from './store/verifications.ts'

/** What happened in the broker that somebody may wait for. */
export type BrokerEvent =
  | { name: 'contract_published' | 'contract_content_changed'; pact: Pact }
  | { name: 'contract_requiring_verification_published'; pact: Pact; providerVersion?: string }
  | {
      name: 'provider_verification_published' | 'provider_verification_succeeded' | 'provider_verification_failed'
      pact: Pact
      verification: Verification
    }

/** Takes events within the transaction that stores what they tell of, so that neither is there without the other. */
export interface BrokerEvents {
  emit(event: BrokerEvent, base: string): void
}
