import { type AuthClient, createTokenCheck, type TokenCheck } from '@platform/conventions/access-tokens'
import { audience, issuer, keySet } from '@platform/fixtures/tokens'

/** What auth would answer: the keys that tests sign with, and nothing revoked. */
const auth: AuthClient = {
  fetchKeys: async () => ({ document: keySet, cacheControl: undefined }),
  fetchRevocations: async (after) => ({ revocations: [], next: after }),
  checkAlive: async () => undefined,
  close: async () => undefined,
}

/** The service's own check of access tokens, on the test's clock; `poll` reads the feed again, as time that passes would. */
export function createTestTokenCheck(clock: () => Date): { tokenCheck: TokenCheck; poll: () => void } {
  let poll: () => void = () => undefined
  const tokenCheck = createTokenCheck({
    auth,
    issuer,
    audience,
    clock: () => clock().getTime(),
    schedule: (work) => {
      poll = work
      return () => undefined
    },
    onError: (error) => {
      throw error
    },
  })
  return { tokenCheck, poll: () => poll() }
}
