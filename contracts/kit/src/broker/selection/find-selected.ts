import { type Pact, pactColumns } from '../store/pacts.ts'
import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import type { Selector } from './selector.ts'

/** A pact together with the part of the selector that named it. */
export interface Match {
  pact: Pact
  reason: Reason
}

/** Why a pact is verified. */
export interface Reason {
  selector: Selector
  /** Version of the consumer that the selector led to. */
  version: string
  environment?: string
  /** Branch or tag whose latest version it is, where the selector means more than one. */
  head?: string
}

type Row = Pact & { environment?: string; head?: string }

/** Finds the pacts of a provider's consumers that one selector names; never follows its fallback. */
export function findSelected(store: Store, provider: Participant, selector: Selector): Match[] {
  const rows = listQueries(selector).flatMap(({ columns, joins, values }) => {
    const consumer = selector.consumer === undefined ? '' : 'AND consumer.name = ?'
    const sql = `SELECT ${pactColumns}${columns} FROM integrations i
      JOIN participants consumer ON consumer.id = i.consumer_id
      JOIN participants provider ON provider.id = i.provider_id
      ${joins}
      JOIN versions v ON v.id = p.version_id JOIN contents c ON c.id = p.content_id
      WHERE i.provider_id = ? ${consumer} ORDER BY consumer.name, p.version_id`
    return store.all<Row>(sql, ...values, provider.id, ...(selector.consumer === undefined ? [] : [selector.consumer]))
  })
  return rows.map((row) => {
    const { environment, head, ...pact } = row
    const reason = {
      selector,
      version: pact.version,
      ...(environment ? { environment } : {}),
      ...(head ? { head } : {}),
    }
    return { pact, reason }
  })
}

interface Query {
  columns: string
  joins: string
  values: string[]
}

function listQueries(selector: Selector): Query[] {
  const { mainBranch, branch, tag, latest, environment, deployed, released, deployedOrReleased } = selector
  const inEnvironment = environment !== undefined || deployed || released || deployedOrReleased
  if (inEnvironment)
    return [...(released ? [] : [inside('deployed_versions')]), ...(deployed ? [] : [inside('released_versions')])]
  if (mainBranch)
    return [{ columns: ', b.name AS head', joins: heads('AND b.name = consumer.main_branch'), values: [] }]
  if (branch === true) return [{ columns: ', b.name AS head', joins: heads(''), values: [] }]
  if (branch !== undefined) return [{ columns: '', joins: heads('AND b.name = ?'), values: [branch] }]
  if (tag !== undefined) return [{ columns: '', joins: latest ? latestTagged : allTagged, values: [tag] }]
  return [{ columns: '', joins: overallLatest, values: [] }]

  function inside(table: 'deployed_versions' | 'released_versions'): Query {
    const named = environment === undefined ? '' : 'AND e.name = ?'
    const joins = `JOIN ${table} d ON d.participant_id = i.consumer_id AND d.ended_at IS NULL
      JOIN environments e ON e.id = d.environment_id ${named}
      JOIN pacts p ON p.version_id = d.version_id AND p.provider_id = i.provider_id`
    return { columns: ', e.name AS environment', joins, values: environment === undefined ? [] : [environment] }
  }
}

const heads = (condition: string) => `JOIN branches b ON b.participant_id = i.consumer_id ${condition}
  JOIN pacts p ON p.provider_id = i.provider_id
    AND p.version_id = (SELECT max(version_id) FROM branch_versions WHERE branch_id = b.id)`
const latestTagged = `JOIN pacts p ON p.provider_id = i.provider_id
  AND p.version_id = (SELECT max(version_id) FROM tags WHERE participant_id = i.consumer_id AND name = ?)`
const allTagged = `JOIN tags t ON t.participant_id = i.consumer_id AND t.name = ?
  JOIN pacts p ON p.version_id = t.version_id AND p.provider_id = i.provider_id`
const overallLatest = `JOIN pacts p ON p.provider_id = i.provider_id AND p.version_id =
  (SELECT max(version_id) FROM pacts WHERE provider_id = i.provider_id AND consumer_id = i.consumer_id)`
