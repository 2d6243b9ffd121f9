import { accessToken, readOnlyToken } from '../start-emulator.ts'
import type { VerifiedEmulator } from '../verification/start-verified-emulator.ts'

/** Whom GoCardless serves, and when it does not. */
export function createCallerStates(open: () => VerifiedEmulator) {
  return {
    'the access token is known': () => ({ accessToken }),
    'the access token may only read': () => ({ accessToken: readOnlyToken }),
    'the access token is unknown': () => ({ accessToken: 'sandbox_that_nobody_was_given' }),
    'the rate limit is used up': () => open().useUpLimit(),
    'payments cannot be created': () =>
      open().addFault({ operation: 'createPayment', when: 'before', answer: 'error', times: 1, milliseconds: 1 }),
  }
}
