import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedConfig } from '../config/load-config.ts'
import { readContracts } from '../config/read-contracts.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import { compareDocuments } from './compare-documents.ts'
import { comparePacts, type PactChange } from './compare-pacts.ts'
import type { Pair } from './comparison.ts'
import { findImpact, type ReadContract } from './impact/find-impact.ts'
import type { Impact, Unexplained } from './impact/impact.ts'
import { locateChanges } from './locate-changes.ts'

/** What changed between two revisions of a repository's contracts, and whom it breaks. */
export interface ContractDiff {
  /** Commit or directory that was compared with. */
  base: string
  impacts: Impact[]
  unexplained: Unexplained[]
  pacts: PactChange[]
}

export interface DiffOptions {
  config: LoadedConfig
  /** Directory in which the other revision's files lie, at the paths that the config names. */
  before: string
  base: string
  /** Day of the comparison, ISO 8601. */
  today: string
  /** Pacts of versions that run somewhere, by provider. */
  deployed?: (provider: string) => ReadContract[] | Promise<ReadContract[]>
}

/**
 * Compares the documents and pacts of a working tree with those of another revision.
 *
 * @throws when a document or a pact of either revision cannot be read: that is never "no changes"
 */
export async function diffContracts({ config, before, base, today, deployed }: DiffOptions): Promise<ContractDiff> {
  const contracts = readPacts(config)
  const diff: ContractDiff = { base, impacts: [], unexplained: [], pacts: [] }
  for (const [provider, { openapi }] of Object.entries(config.providers)) {
    const documents = await readRevisions(openapi, { before, after: config.root })
    if (!documents) continue
    const { before: old, after: now } = documents
    const found = compareDocuments({ before: old.value, after: now.value }, { provider, today })
    const changes = locateChanges(found, openapi, { before, after: config.root })
    const running = (await deployed?.(provider)) ?? []
    const own = contracts.filter(({ pact }) => pact.provider.name === provider)
    const { impacts, unexplained } = await findImpact({ provider, changes, documents, contracts: [...own, ...running] })
    diff.impacts.push(...impacts)
    diff.unexplained.push(...unexplained)
  }
  diff.pacts = diffPacts(readPacts({ ...config, root: before }), contracts)
  return diff
}

type ReadDocument = { file: string; value: OpenApiDocument }

/** Both revisions of a document; one that is not there yet, or no longer, has no operations. */
async function readRevisions(openapi: string, roots: Pair<string>): Promise<Pair<ReadDocument> | undefined> {
  const [before, after] = [join(roots.before, openapi), join(roots.after, openapi)]
  if (!existsSync(before) && !existsSync(after)) return undefined
  const read = async (file: string): Promise<ReadDocument> => ({
    file: openapi,
    value: existsSync(file) ? await readOpenApi(file) : { openapi: '3.1.0', paths: {}, components: {} },
  })
  return { before: await read(before), after: await read(after) }
}

/** A revision without the directory has no pacts; one with a directory must have readable ones. */
function readPacts(config: LoadedConfig): { file: string; pact: PactFile }[] {
  return existsSync(join(config.root, config.pacts)) ? readContracts(config, config.root) : []
}

function diffPacts(before: ReadContract[], after: ReadContract[]): PactChange[] {
  const files = new Set([...before, ...after].map(({ file }) => file))
  const find = (contracts: ReadContract[], file: string) => contracts.find((contract) => contract.file === file)?.pact
  return [...files].sort().flatMap((file) => comparePacts(find(before, file), find(after, file)))
}
