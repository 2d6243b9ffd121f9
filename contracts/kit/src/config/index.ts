/** What a repository says of its contracts, in `concordat.config.ts`. */
export { type Config, defineConfig } from './config.ts'
export type { ProviderOptions } from './provider-options.ts'
