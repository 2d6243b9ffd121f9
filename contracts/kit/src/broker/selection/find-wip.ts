import { type Pact, pactColumns } from '../store/pacts.ts'
import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { findSelected, type Match } from './find-selected.ts'
import type { ProviderLine } from './select-pacts.ts'

interface WipQuery {
  line: ProviderLine
  /** RFC 3339, UTC. */
  since: string
  /** Contents that are selected already. */
  known: ReadonlySet<number>
}

/**
 * Work in progress: the latest pact of every branch and tag of the provider's consumers, published since a date, that the
 * provider's branch (or one of its tags) has not verified with success when it was asked for by name.
 */
export function findWip(store: Store, provider: Participant, { line, since, known }: WipQuery): Match[] {
  const candidates = [...findSelected(store, provider, { branch: true }), ...findTagHeads(store, provider)]
  return candidates.filter(({ pact }) => {
    if (pact.createdAt <= since || known.has(pact.contentId)) return false
    if (line.branch !== undefined) return !isVerified(store, branchSql, pact, provider, line.branch)
    return line.tags.some((tag) => !isVerified(store, tagSql, pact, provider, tag))
  })
}

function findTagHeads(store: Store, provider: Participant): Match[] {
  const sql = `SELECT ${pactColumns}, h.name AS head FROM integrations i
    JOIN participants consumer ON consumer.id = i.consumer_id JOIN participants provider ON provider.id = i.provider_id
    JOIN (SELECT participant_id, name, max(version_id) AS version_id FROM tags WHERE participant_id IN
      (SELECT consumer_id FROM integrations WHERE provider_id = ?) GROUP BY participant_id, name) h
      ON h.participant_id = i.consumer_id
    JOIN pacts p ON p.version_id = h.version_id AND p.provider_id = i.provider_id
    JOIN versions v ON v.id = p.version_id JOIN contents c ON c.id = p.content_id WHERE i.provider_id = ?`
  return store.all<Pact & { head: string }>(sql, provider.id, provider.id).map(({ head, ...pact }) => {
    return { pact, reason: { selector: { tag: head, latest: true }, version: pact.version, head } }
  })
}

const success = 'SELECT 1 FROM verifications r'
const branchSql = `${success} JOIN branch_versions l ON l.version_id = r.provider_version_id
  JOIN branches b ON b.id = l.branch_id WHERE r.content_id = ?1 AND r.success = 1 AND r.wip = 0 AND (b.name = ?2 OR
  r.created_at < coalesce((SELECT created_at FROM branches WHERE participant_id = ?3 AND name = ?2), '9999')) LIMIT 1`
const tagSql = `${success} JOIN tags t ON t.version_id = r.provider_version_id
  WHERE r.content_id = ?1 AND r.success = 1 AND r.wip = 0 AND (t.name = ?2 OR
  r.created_at < coalesce((SELECT min(created_at) FROM tags WHERE participant_id = ?3 AND name = ?2), '9999')) LIMIT 1`

function isVerified(store: Store, sql: string, { contentId }: Pact, provider: Participant, name: string): boolean {
  return store.get(sql, contentId, name, provider.id) !== undefined
}
