import { randomUUID } from 'node:crypto'
import { audience, issuer, mintToken } from '@platform/fixtures/tokens'
import type { Stage } from './stage.ts'

type Caller = { tenantId: string; userId: string }

/** Who calls, with a token as auth would sign it. */
export function createCallerStates(open: () => Stage) {
  const signIn =
    (scope: string) =>
    ({ tenantId: tenant, userId: sub }: Caller) => {
      const stage = open()
      const now = stage.context.clock().getTime()
      const iat = now / 1_000
      const ids = { sid: randomUUID(), jti: randomUUID() }
      const claims = { iss: issuer, aud: audience, sub, tenant, ...ids, ver: 1, scope, iat, nbf: iat, exp: iat + 600 }
      stage.signIn(claims)
      return { accessToken: mintToken(claims, { now }) }
    }
  return {
    'a trader is signed in': signIn('trading:read trading:write'),
    'a risk manager is signed in': signIn('trading:read trading:write trading:manage'),
    'an observer is signed in': signIn('trading:read'),
  }
}
