import type { Store } from './store.ts'

/** One content that a consumer's version relies on at a provider; equal contents are stored once. */
export interface Content {
  id: number
  consumerId: number
  providerId: number
  sha: string
  body: string
  createdAt: string
}

/** A version of a consumer with the content that it published for a provider. */
export interface Pact {
  consumerId: number
  providerId: number
  versionId: number
  contentId: number
  revision: number
  createdAt: string
  consumer: string
  provider: string
  version: string
  sha: string
}

const contentColumns = 'id, consumer_id AS consumerId, provider_id AS providerId, sha, body, created_at AS createdAt'

/** The columns and joins of a pact under the alias `p`, for the statements of selection. */
export const pactColumns = `p.consumer_id AS consumerId, p.provider_id AS providerId, p.version_id AS versionId,
  p.content_id AS contentId, p.revision, p.created_at AS createdAt, consumer.name AS consumer,
  provider.name AS provider, v.number AS version, c.sha`
export const pactJoins = `JOIN participants consumer ON consumer.id = p.consumer_id
  JOIN participants provider ON provider.id = p.provider_id
  JOIN versions v ON v.id = p.version_id JOIN contents c ON c.id = p.content_id`
const selectPact = `SELECT ${pactColumns} FROM pacts p ${pactJoins}`

export function findPact(store: Store, versionId: number, providerId: number): Pact | undefined {
  return store.get<Pact>(`${selectPact} WHERE p.version_id = ? AND p.provider_id = ?`, versionId, providerId)
}

export function listPactsOfVersion(store: Store, versionId: number): Pact[] {
  return store.all<Pact>(`${selectPact} WHERE p.version_id = ? ORDER BY provider.name`, versionId)
}

/** The pacts between two participants, the latest first. */
export function listPacts(store: Store, consumerId: number, providerId: number, limit = 100): Pact[] {
  const sql = `${selectPact} WHERE p.provider_id = ? AND p.consumer_id = ? ORDER BY p.version_id DESC LIMIT ?`
  return store.all<Pact>(sql, providerId, consumerId, limit)
}

/** The latest publication of a content. */
export function findPactWithContent(store: Store, contentId: number): Pact | undefined {
  return store.get<Pact>(`${selectPact} WHERE p.content_id = ? ORDER BY p.version_id DESC LIMIT 1`, contentId)
}

/** The latest pact of the same two participants before one, with another content. */
export function findPreviousDistinct(
  store: Store,
  { consumerId, providerId, versionId, contentId }: Pick<Pact, 'consumerId' | 'providerId' | 'versionId' | 'contentId'>,
): Pact | undefined {
  const sql = `${selectPact} WHERE p.provider_id = ? AND p.consumer_id = ? AND p.version_id < ? AND p.content_id <> ?
    ORDER BY p.version_id DESC LIMIT 1`
  return store.get<Pact>(sql, providerId, consumerId, versionId, contentId)
}

/** The latest pact of every integration. */
export function listLatestPacts(store: Store): Pact[] {
  return store.all<Pact>(`SELECT ${pactColumns} FROM integrations i JOIN pacts p ON p.provider_id = i.provider_id
    AND p.version_id = (SELECT max(version_id) FROM pacts WHERE provider_id = i.provider_id AND consumer_id = i.consumer_id)
    ${pactJoins} ORDER BY consumer.name, provider.name`)
}

/** The latest pact of all, or of one consumer or provider. */
export function findLatestPact(
  store: Store,
  { consumer, provider }: { consumer: string | null; provider: string | null },
): Pact | undefined {
  const sql = `${selectPact} WHERE (?1 IS NULL OR consumer.name = ?1) AND (?2 IS NULL OR provider.name = ?2)
    ORDER BY p.version_id DESC LIMIT 1`
  return store.get<Pact>(sql, consumer, provider)
}

export function findContent(store: Store, consumerId: number, providerId: number, sha: string): Content | undefined {
  const sql = `SELECT ${contentColumns} FROM contents WHERE consumer_id = ? AND provider_id = ? AND sha = ?`
  return store.get<Content>(sql, consumerId, providerId, sha)
}

export function getContent(store: Store, id: number): Content {
  const content = store.get<Content>(`SELECT ${contentColumns} FROM contents WHERE id = ?`, id)
  if (!content) throw new RangeError(`Failed to find content ${id}: the row that names it is broken.`)
  return content
}

/** Finds or stores a content; the first body that came with a SHA stays. */
export function ensureContent(
  store: Store,
  consumerId: number,
  providerId: number,
  sha: string,
  body: string,
): Content {
  const known = findContent(store, consumerId, providerId, sha)
  if (known) return known
  const createdAt = store.now()
  const sql = 'INSERT INTO contents (consumer_id, provider_id, sha, body, created_at) VALUES (?, ?, ?, ?, ?)'
  const id = store.run(sql, consumerId, providerId, sha, body, createdAt)
  return { id, consumerId, providerId, sha, body, createdAt }
}

/** Publishes a content for a consumer's version; publishing over another one raises the revision. */
export function putPact(store: Store, versionId: number, content: Content): void {
  const { id, consumerId, providerId } = content
  const now = store.now()
  store.run(
    'INSERT INTO integrations (consumer_id, provider_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    consumerId,
    providerId,
    now,
  )
  store.run(
    `INSERT INTO pacts (consumer_id, provider_id, version_id, content_id, revision, created_at)
     VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (version_id, provider_id) DO UPDATE
     SET content_id = excluded.content_id, revision = revision + 1 WHERE content_id <> excluded.content_id`,
    consumerId,
    providerId,
    versionId,
    id,
    now,
  )
}
