import type { Store } from './store.ts'

/** A place that versions are deployed to or released in. */
export interface Environment {
  id: number
  uuid: string
  name: string
  displayName: string
  production: boolean
  /** JSON: list of `{ name, details }`. */
  contacts: string
  createdAt: string
  updatedAt: string
}

type Row = Omit<Environment, 'production'> & { production: number }

const select = `SELECT id, uuid, name, display_name AS displayName, production, contacts, created_at AS createdAt,
  updated_at AS updatedAt FROM environments`

const read = (row: Row | undefined): Environment | undefined => row && { ...row, production: row.production === 1 }

export function listEnvironments(store: Store): Environment[] {
  return store.all<Row>(`${select} ORDER BY name`).map((row) => ({ ...row, production: row.production === 1 }))
}

export function findEnvironment(store: Store, name: string): Environment | undefined {
  return read(store.get<Row>(`${select} WHERE name = ?`, name))
}

export function findEnvironmentByUuid(store: Store, uuid: string): Environment | undefined {
  return read(store.get<Row>(`${select} WHERE uuid = ?`, uuid))
}

export type EnvironmentDetails = Pick<Environment, 'name' | 'displayName' | 'production' | 'contacts'>

export function addEnvironment(store: Store, uuid: string, details: EnvironmentDetails): void {
  const { name, displayName, production, contacts } = details
  const now = store.now()
  store.run(
    `INSERT INTO environments (uuid, name, display_name, production, contacts, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    uuid,
    name,
    displayName,
    Number(production),
    contacts,
    now,
    now,
  )
}

export function updateEnvironment(store: Store, uuid: string, details: EnvironmentDetails): void {
  const { name, displayName, production, contacts } = details
  store.run(
    'UPDATE environments SET name = ?, display_name = ?, production = ?, contacts = ?, updated_at = ? WHERE uuid = ?',
    name,
    displayName,
    Number(production),
    contacts,
    store.now(),
    uuid,
  )
}

/** Deletes an environment and what was recorded in it. */
export function removeEnvironment(store: Store, { id }: Environment): void {
  store.run('DELETE FROM deployed_versions WHERE environment_id = ?', id)
  store.run('DELETE FROM released_versions WHERE environment_id = ?', id)
  store.run('DELETE FROM environments WHERE id = ?', id)
}
