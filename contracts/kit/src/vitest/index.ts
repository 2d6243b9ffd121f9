export type { ProviderOptions } from '../config/provider-options.ts'
export { listFindings } from './list-findings.ts'
export { type ConcordatOptions, concordat } from './plugin.ts'
