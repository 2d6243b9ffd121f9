import type { Store } from './store.ts'

/** What one run of a provider's verification said about a content. */
export interface Verification {
  id: number
  contentId: number
  /** Counts the results of a content from 1. */
  number: number
  providerVersionId: number
  providerVersion: string
  success: boolean
  /** Whether the pact was a work in progress when it was verified. */
  wip: boolean
  buildUrl: string | null
  /** JSON. */
  verifiedBy: string | null
  /** JSON. */
  testResults: string | null
  createdAt: string
}

type Row = Omit<Verification, 'success' | 'wip'> & { success: number; wip: number }

const select = `SELECT r.id, r.content_id AS contentId, r.number, r.provider_version_id AS providerVersionId,
  v.number AS providerVersion, r.success, r.wip, r.build_url AS buildUrl, r.verified_by AS verifiedBy,
  r.test_results AS testResults, r.created_at AS createdAt
  FROM verifications r JOIN versions v ON v.id = r.provider_version_id`

const read = (row: Row): Verification => ({ ...row, success: row.success === 1, wip: row.wip === 1 })

export type NewVerification = Omit<Verification, 'id' | 'number' | 'providerVersion' | 'createdAt'>

export function addVerification(store: Store, result: NewVerification): Verification {
  const { contentId, providerVersionId, success, wip, buildUrl, verifiedBy, testResults } = result
  const next = 'SELECT coalesce(max(number), 0) + 1 AS number FROM verifications WHERE content_id = ?'
  const number = store.get<{ number: number }>(next, contentId)?.number ?? 1
  const id = store.run(
    `INSERT INTO verifications
     (content_id, number, provider_version_id, success, wip, build_url, verified_by, test_results, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    contentId,
    number,
    providerVersionId,
    Number(success),
    Number(wip),
    buildUrl,
    verifiedBy,
    testResults,
    store.now(),
  )
  return getVerification(store, id)
}

export function getVerification(store: Store, id: number): Verification {
  const row = store.get<Row>(`${select} WHERE r.id = ?`, id)
  if (!row) throw new RangeError(`Failed to find verification result ${id}: the row that names it is broken.`)
  return read(row)
}

export function findVerification(store: Store, contentId: number, number: number): Verification | undefined {
  const row = store.get<Row>(`${select} WHERE r.content_id = ? AND r.number = ?`, contentId, number)
  return row && read(row)
}

export function findLatestVerification(store: Store, contentId: number): Verification | undefined {
  const row = store.get<Row>(`${select} WHERE r.content_id = ? ORDER BY r.number DESC LIMIT 1`, contentId)
  return row && read(row)
}

/** Whether any version of the provider, or one of a branch or tag, verified a content with success. */
export function hasSucceeded(
  store: Store,
  contentId: number,
  by: { branch: string } | { tag: string } | Record<string, never> = {},
): boolean {
  const from = 'SELECT 1 FROM verifications r'
  const condition = 'WHERE r.content_id = ? AND r.success = 1'
  if ('branch' in by) {
    const joins =
      'JOIN branch_versions bv ON bv.version_id = r.provider_version_id JOIN branches b ON b.id = bv.branch_id'
    return (
      store.get(`${from} ${joins} ${condition} AND b.name = ? LIMIT 1`, contentId, by['branch'] ?? '') !== undefined
    )
  }
  if ('tag' in by) {
    const joins = 'JOIN tags t ON t.version_id = r.provider_version_id'
    return store.get(`${from} ${joins} ${condition} AND t.name = ? LIMIT 1`, contentId, by['tag'] ?? '') !== undefined
  }
  return store.get(`${from} ${condition} LIMIT 1`, contentId) !== undefined
}
