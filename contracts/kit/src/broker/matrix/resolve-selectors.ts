import { findParticipant, type Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { findVersion, type Version, versionColumns } from '../store/versions.ts'
import { isNameOnly, type MatrixSelector } from './matrix-query.ts'
import type { ResolvedSelector } from './resolved-selector.ts'

/** Finds the versions that selectors lead to; one that leads nowhere stays, with no version. */
export function resolveSelectors(
  store: Store,
  selectors: readonly MatrixSelector[],
  { kind, ignored }: { kind: ResolvedSelector['kind']; ignored: readonly ResolvedSelector[] },
): ResolvedSelector[] {
  return selectors.flatMap((original): ResolvedSelector[] => {
    const participant = findParticipant(store, original.participant)
    const versions = participant ? listMatching(store, participant, original) : (['none'] as const)
    return versions.map((version) => ({
      kind,
      original,
      participant,
      version,
      oneOfMany: versions.length > 1,
      ignored:
        participant !== undefined &&
        isIgnored(ignored, participant.id, typeof version === 'object' ? version.id : undefined),
    }))
  })
}

/** Whether a participant, or a version of it, is among those that count for nothing. */
export function isIgnored(
  ignored: readonly ResolvedSelector[],
  participantId: number,
  versionId: number | undefined,
): boolean {
  return ignored.some(({ participant, version }) => {
    if (participant?.id !== participantId) return false
    return version === 'any' || (typeof version === 'object' && version.id === versionId)
  })
}

function listMatching(store: Store, participant: Participant, selector: MatrixSelector): (Version | 'any' | 'none')[] {
  if (isNameOnly(selector)) return ['any']
  const { version, latest, tag, environment } = selector
  const branch = selector.mainBranch ? participant.mainBranch : selector.branch
  if (branch === null) return ['none']
  if (version !== undefined && tag === undefined && branch === undefined && environment === undefined) {
    return [findVersion(store, participant.id, version) ?? 'none']
  }
  const conditions: [string, string[]][] = []
  if (version !== undefined) conditions.push(['v.number = ?', [version]])
  if (tag !== undefined) conditions.push([tagged, [tag]])
  if (branch !== undefined) conditions.push([onBranch, [branch]])
  if (environment !== undefined) conditions.push([inEnvironment, [environment, environment]])
  const sql = `SELECT ${versionColumns} FROM versions v
    WHERE ${['v.participant_id = ?1', ...conditions.map(([condition]) => condition)].join(' AND ')}
    ORDER BY v.id DESC ${latest ? 'LIMIT 1' : ''}`
  const found = store.all<Version>(number(sql), participant.id, ...conditions.flatMap(([, values]) => values))
  return found.length > 0 ? found : ['none']
}

/** Numbers the open parameters from 2: the first one, the participant, is used in several places. */
function number(sql: string): string {
  let next = 2
  return sql.replaceAll(/\?(?!\d)/g, () => `?${next++}`)
}

const tagged = 'v.id IN (SELECT version_id FROM tags WHERE participant_id = ?1 AND name = ?)'
const onBranch = `v.id IN (SELECT bv.version_id FROM branches b JOIN branch_versions bv ON bv.branch_id = b.id
  WHERE b.participant_id = ?1 AND b.name = ?)`
const current = (table: string) => `SELECT d.version_id FROM environments e JOIN ${table} d ON d.environment_id = e.id
  WHERE e.name = ? AND d.participant_id = ?1 AND d.ended_at IS NULL`
const inEnvironment = `v.id IN (${current('deployed_versions')} UNION ${current('released_versions')})`
