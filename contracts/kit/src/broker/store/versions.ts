import type { Participant } from './participants.ts'
import type { Store } from './store.ts'

/** A version of a participant; a greater id is a later version. */
export interface Version {
  id: number
  participantId: number
  number: string
  buildUrl: string | null
  createdAt: string
}

export const versionColumns =
  'v.id, v.participant_id AS participantId, v.number, v.build_url AS buildUrl, v.created_at AS createdAt'

export function findVersion(store: Store, participantId: number, number: string): Version | undefined {
  const sql = `SELECT ${versionColumns} FROM versions v WHERE participant_id = ? AND number = ?`
  return store.get<Version>(sql, participantId, number)
}

export function getVersion(store: Store, id: number): Version {
  const version = store.get<Version>(`SELECT ${versionColumns} FROM versions v WHERE id = ?`, id)
  if (!version) throw new RangeError(`Failed to find version ${id}: the row that names it is broken.`)
  return version
}

export function listVersions(store: Store, participantId: number, limit = 100): Version[] {
  const sql = `SELECT ${versionColumns} FROM versions v WHERE participant_id = ? ORDER BY id DESC LIMIT ?`
  return store.all<Version>(sql, participantId, limit)
}

/** Finds or makes a version; an existing one keeps its place in the order and takes the new build URL, if any. */
export function ensureVersion(store: Store, participant: Participant, number: string, buildUrl?: string): Version {
  const known = findVersion(store, participant.id, number)
  if (!known) {
    const createdAt = store.now()
    const sql = 'INSERT INTO versions (participant_id, number, build_url, created_at) VALUES (?, ?, ?, ?)'
    const id = store.run(sql, participant.id, number, buildUrl ?? null, createdAt)
    return { id, participantId: participant.id, number, buildUrl: buildUrl ?? null, createdAt }
  }
  if (buildUrl === undefined || buildUrl === known.buildUrl) return known
  store.run('UPDATE versions SET build_url = ? WHERE id = ?', buildUrl, known.id)
  return { ...known, buildUrl }
}

/** The latest version that a participant has, on a branch or with a tag where one is named. */
export function findLatestVersion(
  store: Store,
  participantId: number,
  { branch, tag }: { branch?: string | undefined; tag?: string | undefined } = {},
): Version | undefined {
  if (branch !== undefined) {
    const sql = `SELECT ${versionColumns} FROM branches b JOIN branch_versions bv ON bv.branch_id = b.id
      JOIN versions v ON v.id = bv.version_id
      WHERE b.participant_id = ? AND b.name = ? ORDER BY bv.version_id DESC LIMIT 1`
    return store.get<Version>(sql, participantId, branch)
  }
  if (tag !== undefined) {
    const sql = `SELECT ${versionColumns} FROM tags t JOIN versions v ON v.id = t.version_id
      WHERE t.participant_id = ? AND t.name = ? ORDER BY t.version_id DESC LIMIT 1`
    return store.get<Version>(sql, participantId, tag)
  }
  return listVersions(store, participantId, 1)[0]
}
