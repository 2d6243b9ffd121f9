import type { Store } from './store.ts'
import type { Version } from './versions.ts'

/** A tag of a version. */
export interface Tag {
  name: string
  createdAt: string
}

export function listTags(store: Store, versionId: number): Tag[] {
  return store.all<Tag>('SELECT name, created_at AS createdAt FROM tags WHERE version_id = ? ORDER BY name', versionId)
}

export function addTag(store: Store, version: Version, name: string): Tag {
  const createdAt = store.now()
  const sql = `INSERT INTO tags (participant_id, name, version_id, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`
  store.run(sql, version.participantId, name, version.id, createdAt)
  return listTags(store, version.id).find((tag) => tag.name === name) ?? { name, createdAt }
}

export function removeTag(store: Store, version: Version, name: string): void {
  const sql = 'DELETE FROM tags WHERE participant_id = ? AND name = ? AND version_id = ?'
  store.run(sql, version.participantId, name, version.id)
}
