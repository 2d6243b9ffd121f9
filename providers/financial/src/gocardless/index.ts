export { createGoCardless, type GoCardlessConfig } from './create-gocardless.ts'
export type * from './outcome.ts'
export type * from './payment-provider.ts'
