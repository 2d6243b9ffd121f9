import { type AuthClient, createTokenCheck, type TokenCheck } from '@platform/conventions/access-tokens'
import { audience, issuer, keySet } from '@platform/fixtures/tokens'

/** What auth would answer: the keys that tests sign with, and nothing revoked. */
const auth: AuthClient = {
  fetchKeys: async () => ({ document: keySet, cacheControl: undefined }),
  fetchRevocations: async (after) => ({ revocations: [], next: after }),
  checkAlive: async () => undefined,
  close: async () => undefined,
}

/** The service's own check of access tokens, on the test's clock. */
export function createTestTokenCheck(clock: () => Date): TokenCheck {
  return createTokenCheck({
    auth,
    issuer,
    audience,
    clock: () => clock().getTime(),
    // The feed is fresh whenever the clock is advanced: tests of revocation go through auth itself.
    schedule: () => () => undefined,
    onError: (error) => {
      throw error
    },
  })
}
