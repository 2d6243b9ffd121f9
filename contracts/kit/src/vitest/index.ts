export type { ProviderOptions } from '../config/provider-options.ts'
export { type ConcordatOptions, concordat } from './plugin.ts'
