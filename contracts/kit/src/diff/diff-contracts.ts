import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedConfig } from '../config/load-config.ts'
import { readContracts } from '../config/read-contracts.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import { compareDocuments } from './compare-documents.ts'
import { compareMessages } from './compare-messages.ts'
import { comparePacts, type PactChange } from './compare-pacts.ts'
import type { Pair } from './comparison.ts'
import { findImpact, type ReadContract } from './impact/find-impact.ts'
import { findMessageImpact } from './impact/find-message-impact.ts'
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
  const roots = { before, after: config.root }
  const add = ({ impacts, unexplained }: Pick<ContractDiff, 'impacts' | 'unexplained'>) => {
    diff.impacts.push(...impacts)
    diff.unexplained.push(...unexplained)
  }
  for (const [provider, { openapi, asyncapi }] of Object.entries(config.providers)) {
    const documents = await readRevisions(openapi, { roots, read: readOpenApi, none: noOperations })
    const streams = asyncapi
      ? await readRevisions(asyncapi, { roots, read: readAsyncApi, none: noChannels })
      : undefined
    if (!documents && !streams) continue
    const own = contracts.filter(({ pact }) => pact.provider.name === provider)
    const concerned = { provider, contracts: [...own, ...((await deployed?.(provider)) ?? [])] }
    if (documents) {
      const found = compareDocuments(valuesOf(documents), { provider, today })
      add(await findImpact({ ...concerned, documents, changes: locateChanges(found, openapi, roots) }))
    }
    if (asyncapi && streams) {
      const found = compareMessages(valuesOf(streams), { provider })
      const changes = locateChanges(found, asyncapi, roots)
      add(await findMessageImpact({ ...concerned, documents: streams, changes }))
    }
  }
  diff.pacts = diffPacts(readPacts({ ...config, root: before }), contracts)
  return diff
}

interface ReadDocument<Document> {
  file: string
  value: Document
}

const noOperations = { openapi: '3.1.0', paths: {}, components: {} }
const noChannels = { asyncapi: '3.0.0' }

interface Reading<Document> {
  roots: Pair<string>
  read: (file: string) => Promise<Document>
  /** What stands for a document that is not there yet, or no longer. */
  none: Document
}

/** Both revisions of a document; nothing where neither has it. */
async function readRevisions<Document>(
  file: string,
  { roots, read, none }: Reading<Document>,
): Promise<Pair<ReadDocument<Document>> | undefined> {
  const [before, after] = [join(roots.before, file), join(roots.after, file)]
  if (!existsSync(before) && !existsSync(after)) return undefined
  const readOr = async (path: string) => ({ file, value: existsSync(path) ? await read(path) : none })
  return { before: await readOr(before), after: await readOr(after) }
}

const valuesOf = <Document>({ before, after }: Pair<ReadDocument<Document>>): Pair<Document> => ({
  before: before.value,
  after: after.value,
})

/** A revision without the directory has no pacts; one with a directory must have readable ones. */
function readPacts(config: LoadedConfig): { file: string; pact: PactFile }[] {
  return existsSync(join(config.root, config.pacts)) ? readContracts(config, config.root) : []
}

function diffPacts(before: ReadContract[], after: ReadContract[]): PactChange[] {
  const files = new Set([...before, ...after].map(({ file }) => file))
  const find = (contracts: ReadContract[], file: string) => contracts.find((contract) => contract.file === file)?.pact
  return [...files].sort().flatMap((file) => comparePacts(find(before, file), find(after, file)))
}
