import type { Pact } from '../store/pacts.ts'
import type { Store } from '../store/store.ts'

/**
 * The versions of a provider that lack a result for a content and matter: the latest of its main branch, and what is deployed
 * or released anywhere. One without a version where the provider has none of these and never verified the content.
 */
export function listRequiredVersions(store: Store, pact: Pact): { providerVersion?: string }[] {
  const relevant = store.all<{ number: string; verified: number }>(
    `SELECT v.number, EXISTS (SELECT 1 FROM verifications r
        WHERE r.content_id = ? AND r.provider_version_id = v.id) AS verified
     FROM versions v WHERE v.id IN (
       SELECT max(bv.version_id) FROM participants p JOIN branches b ON b.participant_id = p.id AND b.name = p.main_branch
         JOIN branch_versions bv ON bv.branch_id = b.id WHERE p.id = ?
       UNION SELECT d.version_id FROM deployed_versions d WHERE d.participant_id = ? AND d.ended_at IS NULL
       UNION SELECT d.version_id FROM released_versions d WHERE d.participant_id = ? AND d.ended_at IS NULL)
     ORDER BY v.id`,
    pact.contentId,
    pact.providerId,
    pact.providerId,
    pact.providerId,
  )
  if (relevant.length > 0)
    return relevant.filter(({ verified }) => verified === 0).map(({ number }) => ({ providerVersion: number }))
  const known = store.get('SELECT 1 FROM verifications WHERE content_id = ? LIMIT 1', pact.contentId)
  return known === undefined ? [{}] : []
}
