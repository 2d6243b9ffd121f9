import { checkPact } from '../../check/check-pact.ts'
import { findOperation } from '../../documents/find-operation.ts'
import type { OpenApiDocument } from '../../documents/openapi-document.ts'
import type { PactFile, PactInteraction } from '../../documents/pact-file.ts'
import type { Finding } from '../../findings/index.ts'
import type { Change } from '../change.ts'
import type { Pair } from '../comparison.ts'
import { hitsRequest } from './hits-request.ts'
import { hitsResponse } from './hits-response.ts'
import type { Deployed, Impact, Reader, Unexplained } from './impact.ts'
import { addReader, describeHit, readerOf } from './readers.ts'

/** A pact of the changed provider: the one at hand, or that of a version which runs somewhere. */
export interface ReadContract {
  file: string
  pact: PactFile
  deployed?: Deployed
}

export interface ImpactOptions {
  provider: string
  changes: readonly Change[]
  documents: Pair<{ file: string; value: OpenApiDocument }>
  contracts: readonly ReadContract[]
}

/**
 * Joins each change with the interactions that it breaks. A response breaks whoever recorded the place that changed; a
 * request breaks whoever sends what the new document refuses and the old one took.
 */
export async function findImpact(options: ImpactOptions): Promise<{ impacts: Impact[]; unexplained: Unexplained[] }> {
  const readers = new Map<Change, Map<string, Reader>>(options.changes.map((change) => [change, new Map()]))
  const unexplained: Unexplained[] = []
  for (const contract of options.contracts) {
    const touched = findTouched(options, contract.pact)
    const broken = await findNewlyBroken(options, { ...contract, pact: { ...contract.pact, interactions: touched } })
    for (const interaction of touched) {
      const findings = broken.get(interaction.description) ?? []
      const hits = options.changes.filter((change) =>
        isHitBy(change, { interaction, findings, document: options.documents.before.value }),
      )
      for (const change of hits) addReader(readers.get(change), contract, interaction)
      if (hits.length === 0 && findings.length > 0)
        unexplained.push({
          ...readerOf(contract, interaction),
          provider: options.provider,
          interaction: describeHit(contract, interaction),
          findings,
        })
    }
  }
  const impacts = options.changes.map((change) => ({ change, readers: [...(readers.get(change)?.values() ?? [])] }))
  return { impacts, unexplained }
}

/** The interactions of operations that changed at all, be it in a way that breaks nobody: the others cannot break. */
function findTouched({ changes, documents }: ImpactOptions, pact: PactFile): PactInteraction[] {
  const interactions = (pact.interactions ?? []).filter(({ request }) => request?.method !== undefined)
  if (changes.some(({ rule }) => rule === 'server.base-path-changed')) return interactions
  const touched = new Set(changes.map(({ operation }) => `${operation?.method} ${operation?.path}`))
  return interactions.filter(({ request: { method, path } }) => {
    const operation = findOperation(documents.before.value, method, path)
    // What the old document did not know may be known to the new one, and otherwise than the pact says.
    return !operation || touched.has(`${operation.method} ${operation.path}`)
  })
}

/** Errors of each interaction that the old document did not give. */
async function findNewlyBroken(
  { documents }: ImpactOptions,
  { file, pact }: ReadContract,
): Promise<Map<string, Finding[]>> {
  // A service without operations breaks everybody, and the comparator takes no such document (2.3.1, measured).
  const empty = [documents.before, documents.after].some(({ value }) => Object.keys(value.paths ?? {}).length === 0)
  if (empty) return new Map()
  if (!pact.interactions?.length) return new Map()
  const old = new Set<string>()
  for await (const finding of checkPact({ pact: { file, value: pact }, document: documents.before }))
    old.add(keyOf(finding))
  const broken = new Map<string, Finding[]>()
  for await (const finding of checkPact({ pact: { file, value: pact }, document: documents.after })) {
    if (finding.severity !== 'error' || old.has(keyOf(finding))) continue
    broken.set(finding.interaction, [...(broken.get(finding.interaction) ?? []), finding])
  }
  return broken
}

const keyOf = ({ code, interaction, pact }: Finding) => JSON.stringify([code, interaction, pact.location])

interface Candidate {
  interaction: PactInteraction
  findings: Finding[]
  document: OpenApiDocument
}

function isHitBy(change: Change, { interaction, findings, document }: Candidate): boolean {
  if (change.level === 'info' || change.rule === 'version.not-major') return false
  // A pact says nothing of what its provider calls.
  if (change.rule === 'callback.changed' || change.rule === 'webhook.changed') return false
  // Of the whole service: whoever calls it at all.
  if (!change.operation) return true
  const { request, response } = interaction
  const operation = findOperation(document, request.method, request.path)
  if (operation?.path !== change.operation.path || operation.method !== change.operation.method) return false
  if (change.status !== undefined) {
    // A status with an entry of its own is not what the default or a range speaks of.
    const spokenForByOwn = String(response.status) in operation.responses && change.status !== String(response.status)
    return !spokenForByOwn && hitsResponse(change, response)
  }
  if (change.place.part === 'whole') return true
  return hitsRequest(change, { request, findings })
}
