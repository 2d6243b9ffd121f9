import type { Command } from 'commander'
import { ConfigError } from '../config/config-error.ts'
import { type LoadedConfig, loadConfig } from '../config/load-config.ts'
import type { ProviderOptions } from '../config/provider-options.ts'
import type { Io } from './io.ts'

export interface ContractOptions {
  config?: string
  pacts?: string
  openapi?: string[]
}

/** Adds the options that say where the contracts are. */
export function addContractOptions(command: Command): Command {
  return command
    .option('--config <file>', 'the config, instead of concordat.config.ts')
    .option('--pacts <directory>', 'the pacts, instead of those that the config names')
    .option('--openapi <provider=file...>', 'the OpenAPI document of a provider, instead of or beside the config')
}

/** What the config says and the options override; without a config the options must say it all. */
export async function resolveContracts(
  io: Io,
  { config, pacts, openapi = [] }: ContractOptions,
): Promise<LoadedConfig> {
  const named = Object.fromEntries(openapi.map(parseDocument))
  const complete = pacts !== undefined && openapi.length > 0
  const loaded =
    config === undefined && complete ? { root: io.cwd, pacts, providers: {} } : await loadConfig(io.cwd, config)
  const root = pacts === undefined && openapi.length === 0 ? loaded.root : io.cwd
  if (root === loaded.root)
    return { ...loaded, pacts: pacts ?? loaded.pacts, providers: { ...loaded.providers, ...named } }
  throw new ConfigError(
    'Failed to join the config and the options: the config is in another directory, and paths would mean two things. Run the command in the directory of the config.',
  )
}

function parseDocument(text: string): [string, ProviderOptions] {
  const at = text.indexOf('=')
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), { openapi: text.slice(at + 1) }]
  throw new ConfigError(
    `Failed to read --openapi "${text}": it names no provider and file. Write it as <provider>=<file>, such as auth=openapi/auth.yaml.`,
  )
}
