import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { PactFile } from '../documents/pact-file.ts'
import { readPact } from '../documents/read-pact.ts'
import type { LoadedConfig } from './load-config.ts'

/** A pact on disk; `file` is relative to the working directory, with forward slashes. */
export interface Contract {
  file: string
  pact: PactFile
}

/**
 * Reads every pact of the config's directory, by name.
 *
 * @throws {UnreadablePactError} when one cannot be read, or there is none: a question about no contract has no answer
 */
export function readContracts(config: LoadedConfig, directory: string): Contract[] {
  return listContracts(config, directory).map(({ file, path }) => ({ file, pact: readPact(path) }))
}

/**
 * Lists the pacts of the config's directory, by name, for whoever can go on where one of them cannot be read.
 *
 * @throws when there is none
 */
export function listContracts(config: LoadedConfig, directory: string): { file: string; path: string }[] {
  const folder = resolve(config.root, config.pacts)
  const shown = (path: string) => (relative(directory, path) || '.').replaceAll('\\', '/')
  return listPacts(folder, shown(folder)).map((name) => {
    const path = join(folder, name)
    return { file: shown(path), path }
  })
}

function listPacts(folder: string, shown: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Failed to read the pacts: ${why}. Name their directory in the config or with --pacts.`, { cause })
  }
  const pacts = names.filter((name) => name.endsWith('.json')).sort()
  if (pacts.length > 0) return pacts
  throw new Error(`Failed to read the pacts: "${shown}" holds none. Run the consumers' tests first; they record them.`)
}
