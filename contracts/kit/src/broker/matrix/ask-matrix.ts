import type { Store } from '../store/store.ts'
import { checkMatrixQuery } from './check-matrix-query.ts'
import { findIntegrations, type Integration } from './find-integrations.ts'
import { findRows } from './find-rows.ts'
import { keepLatest } from './keep-latest.ts'
import { isInferring, type MatrixQuery } from './matrix-query.ts'
import type { MatrixRow } from './matrix-row.ts'
import { isIgnored, resolveSelectors } from './resolve-selectors.ts'
import type { ResolvedSelector } from './resolved-selector.ts'

/** What the matrix holds on a question, before it is judged. */
export interface MatrixAnswer {
  query: MatrixQuery
  selectors: ResolvedSelector[]
  ignored: ResolvedSelector[]
  integrations: Integration[]
  considered: MatrixRow[]
  ignoredRows: MatrixRow[]
}

/** Looks a question up: selectors, integrations, rows, and what of them counts; refuses what cannot be answered. */
export function askMatrix(store: Store, query: MatrixQuery): MatrixAnswer {
  checkMatrixQuery(store, query)
  const ignored = resolveSelectors(store, query.ignore, { kind: 'ignored', ignored: [] })
  const specified = resolveSelectors(store, query.selectors, { kind: 'specified', ignored })
  const inferring = isInferring(query)
  const integrations = findIntegrations(store, specified, inferring)
  const inferred = inferring ? resolveInferred(store, { query, specified, integrations, ignored }) : []
  const selectors = [...specified, ...inferred]
  const latest = keepLatest(findRows(store, selectors, query), query.latestBy)
  const rows = latest.filter(({ result }) => query.success?.includes(result?.success ?? null) ?? true).sort(compareRows)
  const isRowIgnored = ({ pact, result }: MatrixRow) =>
    isIgnored(ignored, pact.consumerId, pact.versionId) ||
    isIgnored(ignored, pact.providerId, result?.providerVersionId)
  return {
    query,
    selectors,
    ignored,
    integrations,
    considered: rows.filter((row) => !isRowIgnored(row)),
    ignoredRows: rows.filter(isRowIgnored),
  }
}

/** The versions on the other side of each integration: those of the target. */
function resolveInferred(
  store: Store,
  found: Pick<MatrixAnswer, 'query' | 'integrations' | 'ignored'> & { specified: ResolvedSelector[] },
) {
  const { query, specified, integrations, ignored } = found
  const names = new Set(integrations.flatMap(({ consumer, provider }) => [consumer, provider]))
  for (const { original } of specified) names.delete(original.participant)
  const { latest, tag, environment, mainBranch } = query.target
  const target = {
    ...(latest ? { latest } : {}),
    ...(tag === undefined ? {} : { tag }),
    ...(environment === undefined ? {} : { environment }),
    ...(mainBranch ? { mainBranch } : {}),
  }
  const selectors = [...names].map((participant) => ({ participant, ...target }))
  return resolveSelectors(store, selectors, { kind: 'inferred', ignored })
}

function compareRows(a: MatrixRow, b: MatrixRow): number {
  const [left, right] = [`${a.pact.consumer}\n${a.pact.provider}`, `${b.pact.consumer}\n${b.pact.provider}`]
  if (left !== right) return left < right ? -1 : 1
  return b.pact.versionId - a.pact.versionId || (b.result?.id ?? Infinity) - (a.result?.id ?? Infinity)
}
