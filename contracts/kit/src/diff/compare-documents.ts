import type { OpenApiDocument } from '../documents/openapi-document.ts'
import type { Change } from './change.ts'
import { compareOperations } from './compare-operations.ts'
import { compareServers } from './compare-servers.ts'
import { compareVersions } from './compare-versions.ts'
import type { Comparison, Pair } from './comparison.ts'

/**
 * Lists what changed between two revisions of a provider's document, in the order of the document.
 *
 * @param today day that sunsets are held against, ISO 8601
 * @example
 * compareDocuments({ before, after }, { provider: 'auth', today: '2026-11-22' })
 */
export function compareDocuments(
  documents: Pair<OpenApiDocument>,
  { provider, today }: { provider: string; today: string },
): Change[] {
  const comparison: Comparison = { provider, documents, today, changes: [] }
  compareServers(comparison)
  compareOperations(comparison)
  compareVersions(comparison)
  return comparison.changes
}
