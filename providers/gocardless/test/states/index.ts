import type { GoCardlessStates } from '@platform/fixtures/gocardless'
import type { StateHandlers } from 'concordat/provider'
import type { VerifiedEmulator } from '../verification/start-verified-emulator.ts'
import { createCallerStates } from './callers.ts'
import { createMandateStates } from './mandates.ts'
import { createPaymentStates } from './payments.ts'

/** Sets up each state of GoCardless' catalogue in the emulator that `open` answers, when a handler is called. */
export function createGoCardlessStates(open: () => VerifiedEmulator): StateHandlers<GoCardlessStates> {
  return { ...createCallerStates(open), ...createMandateStates(open), ...createPaymentStates(open) }
}
