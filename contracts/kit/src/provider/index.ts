/** Replays pacts against a provider, with the official Pact verifier, as Vitest tests. */

export type { BrokerOptions, ConsumerVersionSelector, Publication } from './broker/broker-options.ts'
export type { Mismatch } from './mismatch.ts'
export type { RunningProvider } from './provider-session.ts'
export { type StartCommandOptions, startCommand } from './start-command.ts'
export type { StateHandlers, StateValues } from './state-handlers.ts'
export { type VerificationCode, VerificationError } from './verification-error.ts'
export type { VerificationRecord } from './verification-record.ts'
export { verifyPacts } from './verify-pacts.ts'
export type { BrokerSource, VerifyPactsOptions } from './verify-pacts-options.ts'
