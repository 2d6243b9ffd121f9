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

/** Takes events once what they tell of is stored. */
export interface BrokerEvents {
  emit(event: BrokerEvent, base: string): void
}
