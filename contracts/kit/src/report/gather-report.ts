import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkContracts } from '../check/check-contracts.ts'
import type { LoadedConfig } from '../config/load-config.ts'
import { type Contract, readContracts } from '../config/read-contracts.ts'
import { coverage } from '../coverage/measure-coverage.ts'
import { readDocuments } from '../coverage/read-documents.ts'
import type { Finding } from '../findings/index.ts'
import { readResults } from '../results/results-files.ts'
import type { StoredResults } from '../results/stored-results.ts'
import { createReport } from './create-report.ts'
import type { Report } from './report.ts'

/**
 * Puts a report together from what is on disk: the config's pacts and documents, and the results beside it.
 *
 * @param cwd directory that shown paths are relative to
 * @param found what was found already; without it the pacts are checked against the documents
 * @throws when a pact, a document or a results file cannot be read, or there is nothing to report on
 */
export async function gatherReport(
  config: LoadedConfig,
  { cwd, at, found }: { cwd: string; at: Date; found?: readonly Finding[] },
): Promise<Report> {
  const results = await readResults(config.root)
  const contracts = listContracts(config, { cwd, results })
  const [findings, documents] = await Promise.all([
    found ?? checkAll(contracts, { config, cwd }),
    readDocuments(config),
  ])
  const measured = coverage({ contracts, documents })
  return createReport({ contracts, results, findings, coverage: measured, at })
}

/** A provider whose pacts are in a broker has none here, and results all the same. */
function listContracts(
  config: LoadedConfig,
  { cwd, results }: { cwd: string; results: readonly StoredResults[] },
): Contract[] {
  return results.length > 0 && !hasPacts(join(config.root, config.pacts)) ? [] : readContracts(config, cwd)
}

function hasPacts(directory: string): boolean {
  try {
    return readdirSync(directory).some((name) => name.endsWith('.json'))
  } catch {
    return false
  }
}

/** Without a document of any provider there is nothing to check against, and still something to show. */
async function checkAll(
  contracts: readonly Contract[],
  { config, cwd }: { config: LoadedConfig; cwd: string },
): Promise<readonly Finding[]> {
  if (!contracts.some(({ pact }) => Object.hasOwn(config.providers, pact.provider.name))) return []
  const { findings, failures } = await checkContracts(config, cwd)
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'))
  return findings
}
