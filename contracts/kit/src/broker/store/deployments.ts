import type { Environment } from './environments.ts'
import type { Store } from './store.ts'
import type { Version } from './versions.ts'

/** That a version runs in an environment (deployed), or is supported there (released). */
export interface Occupancy {
  uuid: string
  kind: OccupancyKind
  participant: string
  version: string
  environmentUuid: string
  environment: string
  /** Which of several instances of an application; empty where there is one. Always empty for a release. */
  target: string
  createdAt: string
  endedAt: string | null
}

export type OccupancyKind = 'deployed' | 'released'

const select = (kind: OccupancyKind) => `SELECT d.uuid, '${kind}' AS kind, p.name AS participant, v.number AS version,
  e.uuid AS environmentUuid, e.name AS environment, ${kind === 'deployed' ? 'd.target' : "''"} AS target,
  d.created_at AS createdAt, d.ended_at AS endedAt
  FROM ${kind}_versions d JOIN participants p ON p.id = d.participant_id JOIN versions v ON v.id = d.version_id
  JOIN environments e ON e.id = d.environment_id`

export function findOccupancy(store: Store, kind: OccupancyKind, uuid: string): Occupancy | undefined {
  return store.get<Occupancy>(`${select(kind)} WHERE d.uuid = ?`, uuid)
}

/** What runs (or is supported) in an environment now, of one participant where one is named. */
export function listCurrent(store: Store, kind: OccupancyKind, { id }: Environment, participant?: string): Occupancy[] {
  const sql = `${select(kind)} WHERE d.environment_id = ? AND d.ended_at IS NULL
    ${participant === undefined ? '' : 'AND p.name = ?'} ORDER BY d.id DESC`
  return store.all<Occupancy>(sql, id, ...(participant === undefined ? [] : [participant]))
}

/** Where a version runs or is supported now. */
export function listCurrentOf(store: Store, versionId: number): Occupancy[] {
  return (['deployed', 'released'] as const).flatMap((kind) =>
    store.all<Occupancy>(`${select(kind)} WHERE d.version_id = ? AND d.ended_at IS NULL ORDER BY d.id`, versionId),
  )
}

/** What was ever recorded of a version in an environment. */
export function listRecorded(store: Store, kind: OccupancyKind, version: Version, { id }: Environment): Occupancy[] {
  const sql = `${select(kind)} WHERE d.version_id = ? AND d.environment_id = ? ORDER BY d.id DESC`
  return store.all<Occupancy>(sql, version.id, id)
}

/** Records a deployment; whatever ran on the same target of the environment runs there no longer. */
export function recordDeployment(
  store: Store,
  uuid: string,
  version: Version,
  { id }: Environment,
  target: string,
): Occupancy {
  const values = [id, version.participantId, target] as const
  const place = 'environment_id = ? AND participant_id = ? AND target = ? AND ended_at IS NULL'
  const running = store.get<{ uuid: string; versionId: number }>(
    `SELECT uuid, version_id AS versionId FROM deployed_versions WHERE ${place}`,
    ...values,
  )
  if (running?.versionId === version.id) return get(store, 'deployed', running.uuid)
  store.run(`UPDATE deployed_versions SET ended_at = ? WHERE ${place}`, store.now(), ...values)
  store.run(
    `INSERT INTO deployed_versions (uuid, participant_id, version_id, environment_id, target, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    uuid,
    version.participantId,
    version.id,
    id,
    target,
    store.now(),
  )
  return get(store, 'deployed', uuid)
}

/** Records a release; one whose support has ended is supported again. */
export function recordRelease(store: Store, uuid: string, version: Version, environment: Environment): Occupancy {
  store.run(
    `INSERT INTO released_versions (uuid, participant_id, version_id, environment_id, created_at)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (version_id, environment_id) DO UPDATE SET ended_at = NULL`,
    uuid,
    version.participantId,
    version.id,
    environment.id,
    store.now(),
  )
  const recorded = listRecorded(store, 'released', version, environment)[0]
  if (!recorded) throw new RangeError('Failed to record a release: the row just stored cannot be found.')
  return recorded
}

export function endOccupancy(store: Store, kind: OccupancyKind, uuid: string): Occupancy {
  store.run(`UPDATE ${kind}_versions SET ended_at = coalesce(ended_at, ?) WHERE uuid = ?`, store.now(), uuid)
  return get(store, kind, uuid)
}

function get(store: Store, kind: OccupancyKind, uuid: string): Occupancy {
  const occupancy = findOccupancy(store, kind, uuid)
  if (!occupancy) throw new RangeError(`Failed to find ${kind} version ${uuid}: it was just there.`)
  return occupancy
}
