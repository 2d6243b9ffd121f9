import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { findLatestVersion } from '../store/versions.ts'
import type { Selector } from './selector.ts'

/** What a provider verifies that asks for nothing: each consumer's main branch, or its latest pact, and what runs somewhere. */
export function listDefaultSelectors(store: Store, provider: Participant): Selector[] {
  const consumers = store.all<{ id: number; name: string; mainBranch: string | null }>(
    `SELECT c.id, c.name, c.main_branch AS mainBranch FROM integrations i JOIN participants c ON c.id = i.consumer_id
     WHERE i.provider_id = ? ORDER BY c.name`,
    provider.id,
  )
  const latest = consumers.map(({ id, name: consumer, mainBranch }): Selector => {
    const hasMain = mainBranch !== null && findLatestVersion(store, id, { branch: mainBranch }) !== undefined
    return hasMain ? { mainBranch: true, consumer } : { latest: true, consumer }
  })
  return [...latest, { deployed: true }, { released: true }]
}
