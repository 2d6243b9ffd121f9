import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadedConfig, loadConfig } from '../config/load-config.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import { readPact } from '../documents/read-pact.ts'
import type { CheckUp, Diagnosis } from './check-up.ts'

/** Reads the config and all that it names. */
export const checkContracts: CheckUp = async ({ root }) => {
  const name = 'config'
  let config: LoadedConfig
  try {
    config = await loadConfig(root)
  } catch (error) {
    return [diagnoseConfig(error)]
  }
  const providers = Object.entries(config.providers)
  const found: Diagnosis[] = [
    providers.length === 0
      ? {
          name,
          status: 'warn',
          message: 'it names no provider',
          remedy: 'Name those whose OpenAPI documents are here.',
        }
      : { name, status: 'ok', message: `names ${providers.map(([provider]) => provider).join(', ')}` },
  ]
  for (const [provider, { openapi, asyncapi }] of providers) {
    found.push(await tryToRead(provider, openapi, () => readOpenApi(join(config.root, openapi))))
    if (asyncapi !== undefined)
      found.push(await tryToRead(provider, asyncapi, () => readAsyncApi(join(config.root, asyncapi))))
  }
  return [...found, ...readPacts(config)]
}

function diagnoseConfig(error: unknown): Diagnosis {
  const message = messageOf(error)
  const isMissing = message.startsWith('Failed to find a config')
  return isMissing
    ? { name: 'config', status: 'warn', message: 'there is none here', remedy: 'Run "concordat init".' }
    : { name: 'config', status: 'fail', message, remedy: 'Correct the config.' }
}

async function tryToRead(provider: string, file: string, read: () => Promise<unknown>): Promise<Diagnosis> {
  try {
    await read()
    return { name: provider, status: 'ok', message: `${file} can be read` }
  } catch (error) {
    return { name: provider, status: 'fail', message: messageOf(error), remedy: 'Correct the document, or its path.' }
  }
}

function readPacts({ root, pacts }: LoadedConfig): Diagnosis[] {
  const name = 'pacts'
  let files: string[]
  try {
    files = readdirSync(join(root, pacts)).filter((file) => file.endsWith('.json'))
  } catch {
    files = []
  }
  if (files.length === 0) {
    const remedy = "Run the consumers' tests: they record them."
    return [{ name, status: 'warn', message: `${pacts} holds none yet`, remedy }]
  }
  const faults = files.sort().flatMap((file): Diagnosis[] => {
    try {
      readPact(join(root, pacts, file))
      return []
    } catch (error) {
      return [{ name, status: 'fail', message: messageOf(error), remedy: 'Record it again.' }]
    }
  })
  const count = `${files.length} ${files.length === 1 ? 'pact' : 'pacts'} in ${pacts}`
  return faults.length > 0 ? faults : [{ name, status: 'ok', message: `${count} can be read` }]
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
