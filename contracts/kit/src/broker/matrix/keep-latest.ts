import type { MatrixQuery } from './matrix-query.ts'
import type { MatrixRow } from './matrix-row.ts'

/** Of the rows that a question takes for one, keeps that of the latest provider version. */
export function keepLatest(rows: readonly MatrixRow[], latestBy: MatrixQuery['latestBy']): MatrixRow[] {
  if (latestBy === undefined) return [...rows]
  const kept = new Map<string, MatrixRow>()
  for (const row of rows) {
    const key = keyOf(row, latestBy)
    const known = kept.get(key)
    if (!known || (known.result && (row.result?.providerVersionId ?? 0) > known.result.providerVersionId))
      kept.set(key, row)
  }
  return [...kept.values()]
}

function keyOf({ pact, result }: MatrixRow, latestBy: 'cvpv' | 'cvp' | 'cp'): string {
  const { consumerId, versionId, providerId } = pact
  if (latestBy === 'cp') return `${consumerId} ${providerId}`
  const key = `${versionId} ${providerId}`
  return latestBy === 'cvp' ? key : `${key} ${result?.providerVersionId ?? ''}`
}
