import type { Participant } from './participants.ts'
import type { Store } from './store.ts'
import type { Version } from './versions.ts'

/** A branch of a participant's repository. */
export interface Branch {
  id: number
  participantId: number
  name: string
  createdAt: string
}

const columns = 'b.id, b.participant_id AS participantId, b.name, b.created_at AS createdAt'

/** The names that a participant's main branch is taken to be when the first version of one comes in. */
const mainBranches = ['develop', 'main', 'master']

export function findBranch(store: Store, participantId: number, name: string): Branch | undefined {
  return store.get<Branch>(
    `SELECT ${columns} FROM branches b WHERE participant_id = ? AND name = ?`,
    participantId,
    name,
  )
}

export function listBranches(store: Store, participantId: number): Branch[] {
  return store.all<Branch>(`SELECT ${columns} FROM branches b WHERE participant_id = ? ORDER BY id DESC`, participantId)
}

export function listBranchesOf(store: Store, versionId: number): Branch[] {
  const sql = `SELECT ${columns} FROM branch_versions bv JOIN branches b ON b.id = bv.branch_id
    WHERE bv.version_id = ? ORDER BY b.name`
  return store.all<Branch>(sql, versionId)
}

/** Puts a version on a branch; a first `develop`, `main` or `master` becomes the participant's main branch. */
export function addToBranch(store: Store, participant: Participant, version: Version, name: string): Branch {
  const branch = findBranch(store, participant.id, name) ?? createBranch(store, participant, name)
  const sql = 'INSERT INTO branch_versions (branch_id, version_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  store.run(sql, branch.id, version.id, store.now())
  return branch
}

function createBranch(store: Store, participant: Participant, name: string): Branch {
  const createdAt = store.now()
  const sql = 'INSERT INTO branches (participant_id, name, created_at) VALUES (?, ?, ?)'
  const id = store.run(sql, participant.id, name, createdAt)
  if (mainBranches.includes(name)) {
    const main = 'UPDATE participants SET main_branch = ? WHERE id = ? AND main_branch IS NULL'
    store.run(main, name, participant.id)
  }
  return { id, participantId: participant.id, name, createdAt }
}

/** Deletes a branch; its versions stay. */
export function removeBranch(store: Store, { id }: Branch): void {
  store.run('DELETE FROM branch_versions WHERE branch_id = ?', id)
  store.run('DELETE FROM branches WHERE id = ?', id)
}
