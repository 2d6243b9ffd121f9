export { type ConcordatOptions, concordat, type ProviderOptions } from './plugin.ts'
