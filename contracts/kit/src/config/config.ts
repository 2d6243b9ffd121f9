import type { ProviderOptions } from './provider-options.ts'

/** What a repository says of its contracts, once: for the Vitest plugin and for every command. */
export interface Config {
  /** Name of the participant that this repository is; left out where it holds several. */
  participant?: string
  /** Directory of the pact files, relative to the config's own. */
  pacts: string
  /** The providers whose documents are at hand, by name: those that are consumed here, and this one itself. */
  providers: Record<string, ProviderOptions>
}

/**
 * Checks the type of a config and returns it as it is.
 *
 * @example
 * // concordat.config.ts
 * export default defineConfig({
 *   participant: 'shop',
 *   pacts: 'pacts',
 *   providers: { catalogue: { openapi: 'openapi/catalogue.yaml' } },
 * })
 */
export function defineConfig<const Given extends Config>(config: Given): Given {
  return config
}
