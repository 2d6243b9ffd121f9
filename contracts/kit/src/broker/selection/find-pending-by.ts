import { findBranch } from '../store/branches.ts'
import type { Pact } from '../store/pacts.ts'
import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { hasSucceeded } from '../store/verifications.ts'
import type { ProviderLine } from './select-pacts.ts'

/**
 * Whether a content is pending: never verified with success by the provider's branch (or by each of its tags), nor by another
 * one before this one began.
 */
export function findPendingBy(store: Store, provider: Participant, { contentId }: Pact, line: ProviderLine): boolean {
  if (line.branch !== undefined) {
    if (hasSucceeded(store, contentId, { branch: line.branch })) return false
    return !hasOtherBranchSucceeded(store, contentId, provider, line.branch)
  }
  if (line.tags.length > 0) return line.tags.some((tag) => isPendingForTag(store, contentId, provider, tag))
  return !hasSucceeded(store, contentId)
}

function hasOtherBranchSucceeded(store: Store, contentId: number, provider: Participant, branch: string): boolean {
  const began = findBranch(store, provider.id, branch)?.createdAt
  const sql = `SELECT 1 FROM verifications r JOIN branch_versions bv ON bv.version_id = r.provider_version_id
    JOIN branches b ON b.id = bv.branch_id
    WHERE r.content_id = ? AND r.success = 1 AND b.name <> ? AND (? IS NULL OR r.created_at < ?) LIMIT 1`
  return store.get(sql, contentId, branch, began ?? null, began ?? null) !== undefined
}

function isPendingForTag(store: Store, contentId: number, provider: Participant, tag: string): boolean {
  if (hasSucceeded(store, contentId, { tag })) return false
  const sql = `SELECT 1 FROM verifications r JOIN tags t ON t.version_id = r.provider_version_id
    WHERE r.content_id = ? AND r.success = 1 AND t.name <> ? AND r.created_at < coalesce(
      (SELECT min(created_at) FROM tags WHERE participant_id = ? AND name = ?), '9999') LIMIT 1`
  return store.get(sql, contentId, tag, provider.id, tag) === undefined
}
