import type { Store } from './store.ts'

/** A consumer, a provider, or both. */
export interface Participant {
  id: number
  name: string
  displayName: string | null
  mainBranch: string | null
  repositoryUrl: string | null
  createdAt: string
}

/** What may be said about a participant besides its name; `undefined` leaves a value as it is. */
export type ParticipantDetails = {
  [Key in 'displayName' | 'mainBranch' | 'repositoryUrl']?: Participant[Key] | undefined
}

const columns = `id, name, display_name AS displayName, main_branch AS mainBranch,
  repository_url AS repositoryUrl, created_at AS createdAt`

export function findParticipant(store: Store, name: string): Participant | undefined {
  return store.get<Participant>(`SELECT ${columns} FROM participants WHERE name = ?`, name)
}

/** A participant that a row refers to, so that it must exist. */
export function getParticipant(store: Store, id: number): Participant {
  const participant = store.get<Participant>(`SELECT ${columns} FROM participants WHERE id = ?`, id)
  if (!participant) throw new RangeError(`Failed to find participant ${id}: the row that names it is broken.`)
  return participant
}

export function listParticipants(store: Store): Participant[] {
  return store.all<Participant>(`SELECT ${columns} FROM participants ORDER BY name`)
}

export function ensureParticipant(store: Store, name: string): Participant {
  const known = findParticipant(store, name)
  if (known) return known
  const createdAt = store.now()
  const id = store.run('INSERT INTO participants (name, created_at) VALUES (?, ?)', name, createdAt)
  return { id, name, displayName: null, mainBranch: null, repositoryUrl: null, createdAt }
}

export function updateParticipant(store: Store, participant: Participant, details: ParticipantDetails): Participant {
  const {
    displayName = participant.displayName,
    mainBranch = participant.mainBranch,
    repositoryUrl = participant.repositoryUrl,
  } = details
  store.run(
    'UPDATE participants SET display_name = ?, main_branch = ?, repository_url = ? WHERE id = ?',
    displayName,
    mainBranch,
    repositoryUrl,
    participant.id,
  )
  return { ...participant, displayName, mainBranch, repositoryUrl }
}
