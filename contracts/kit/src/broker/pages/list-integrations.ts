import { listLatestPacts, type Pact } from '../store/pacts.ts'
import type { Store } from '../store/store.ts'
import { findLatestVerification, type Verification } from '../store/verifications.ts'

/** An integration at its latest pact. */
export interface IntegrationView {
  pact: Pact
  /** The latest result of that very content. */
  latest: Verification | undefined
}

export function listIntegrations(store: Store): IntegrationView[] {
  return listLatestPacts(store).map((pact) => ({ pact, latest: findLatestVerification(store, pact.contentId) }))
}
