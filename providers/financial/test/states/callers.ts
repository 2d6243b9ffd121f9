import { mintToken } from '@platform/fixtures/tokens'
import type { Caller, Stage } from './stage.ts'

/** Who calls, with a token as auth would sign it. */
export function createCallerStates(open: () => Stage) {
  const signIn = (scope: string) => (caller: Caller) => {
    const { context, signIn } = open()
    signIn(caller)
    const claims = { sub: caller.userId, tenant: caller.tenantId, scope }
    return { accessToken: mintToken(claims, { now: context.clock().getTime() }) }
  }
  return {
    'a bookkeeper is signed in': signIn('financial:read financial:write'),
    'a controller is signed in': signIn('financial:read financial:write financial:manage'),
    'an auditor is signed in': signIn('financial:read'),
  }
}
