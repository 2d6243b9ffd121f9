import { listPacts, listPactsOfVersion, type Pact, pactColumns, pactJoins } from '../store/pacts.ts'
import type { Store } from '../store/store.ts'
import type { MatrixQuery } from './matrix-query.ts'
import type { MatrixResult, MatrixRow } from './matrix-row.ts'
import type { ResolvedSelector } from './resolved-selector.ts'

/** The versions that count of one participant. */
type Allowed = Set<number> | 'any'

/** Finds the rows that resolved selectors lead to, before any is left out. */
export function findRows(store: Store, selectors: readonly ResolvedSelector[], query: MatrixQuery): MatrixRow[] {
  const [only] = selectors
  if (only && selectors.length === 1) return findRowsOfOne(store, only, query)
  const allowed = groupByParticipant(selectors)
  const specified = new Set(
    selectors.flatMap(({ kind, participant }) => (kind === 'specified' && participant ? participant.id : [])),
  )
  const pacts = [...allowed].flatMap(([consumerId, versions]) => {
    if (versions !== 'any') return [...versions].flatMap((id) => listPactsOfVersion(store, id))
    return [...allowed.keys()].flatMap((providerId) => listPacts(store, consumerId, providerId, query.limit))
  })
  return pacts
    .filter(
      ({ consumerId, providerId }) =>
        allowed.has(providerId) && (specified.has(consumerId) || specified.has(providerId)),
    )
    .flatMap((pact) =>
      joinResults(pact, listResults(store, pact.contentId, allowed.get(pact.providerId) ?? 'any', query)),
    )
}

/** Rows of one participant on either side: as consumer with or without a result, as provider with one. */
function findRowsOfOne(store: Store, { participant, version }: ResolvedSelector, query: MatrixQuery): MatrixRow[] {
  if (!participant || version === 'none') return []
  const published =
    version === 'any'
      ? store.all<Pact>(
          `${selectPact} WHERE p.consumer_id = ? ORDER BY p.version_id DESC LIMIT ?`,
          participant.id,
          query.limit,
        )
      : listPactsOfVersion(store, version.id)
  const asConsumer = published.flatMap((pact) => joinResults(pact, listResults(store, pact.contentId, 'any', query)))
  const verified =
    version === 'any'
      ? store.all<Pact>(
          `${selectPact} WHERE p.provider_id = ? ORDER BY p.version_id DESC LIMIT ?`,
          participant.id,
          query.limit,
        )
      : store.all<Pact>(
          `${selectPact} WHERE p.content_id IN (SELECT content_id FROM verifications WHERE provider_version_id = ?)
           ORDER BY p.version_id DESC LIMIT ?`,
          version.id,
          query.limit,
        )
  const versions: Allowed = version === 'any' ? 'any' : new Set([version.id])
  const asProvider = verified.flatMap((pact) =>
    listResults(store, pact.contentId, versions, query).map((result) => ({ pact, result })),
  )
  return [...asConsumer, ...asProvider]
}

const selectPact = `SELECT ${pactColumns} FROM pacts p ${pactJoins}`

function groupByParticipant(selectors: readonly ResolvedSelector[]): Map<number, Allowed> {
  const groups = new Map<number, Allowed>()
  for (const { participant, version } of selectors) {
    if (!participant) continue
    const known = groups.get(participant.id) ?? new Set<number>()
    if (version === 'any' || known === 'any') groups.set(participant.id, 'any')
    else groups.set(participant.id, version === 'none' ? known : known.add(version.id))
  }
  return groups
}

type ResultRow = Omit<MatrixResult, 'success'> & { success: number }

const selectResult = `SELECT r.id, r.number, r.success, r.created_at AS createdAt,
  r.provider_version_id AS providerVersionId, v.number AS providerVersion
  FROM verifications r JOIN versions v ON v.id = r.provider_version_id`

/** The results of a content by the versions that count: the last per version where the question asks for the latest. */
function listResults(store: Store, contentId: number, allowed: Allowed, { latestBy }: MatrixQuery): MatrixResult[] {
  const rows =
    allowed === 'any'
      ? store.all<ResultRow>(`${selectResult} WHERE r.content_id = ? ORDER BY r.id`, contentId)
      : [...allowed].flatMap((id) => store.all<ResultRow>(ofVersion, contentId, id))
  const results = rows.map((row) => ({ ...row, success: row.success === 1 }))
  if (latestBy === undefined) return results
  return [...new Map(results.map((result) => [result.providerVersionId, result])).values()]
}

const ofVersion = `${selectResult} WHERE r.content_id = ? AND r.provider_version_id = ? ORDER BY r.id`

function joinResults(pact: Pact, results: readonly MatrixResult[]): MatrixRow[] {
  return results.length > 0 ? results.map((result) => ({ pact, result })) : [{ pact, result: undefined }]
}
