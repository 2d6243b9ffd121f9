import type { AccessTokenVerifier } from '@platform/conventions/access-tokens'
import type { AuthContext } from './context.ts'
import { findLiveToken, type LiveToken } from './live-tokens.ts'
import { narrowScope } from './scopes.ts'

/** What a token is worth now (RFC 7662, 2.2); a dead one shows nothing of what it was. */
export async function introspectToken(context: AuthContext, verifier: AccessTokenVerifier, token: string) {
  const live = await findLiveToken(context, verifier, token)
  return live === undefined ? { active: false as const } : describe(context, live)
}

function describe({ config }: AuthContext, live: LiveToken) {
  const common = { active: true as const, iss: config.issuer, aud: config.audience }
  if (live.kind === 'access') {
    const { sub, tenant, sid, scope, iat, exp } = live.claims
    return { ...common, sub, tenant, sid, scope, iat, exp, token_type: 'access_token' as const }
  }
  const { token, session, user } = live
  return {
    ...common,
    sub: user.id,
    tenant: user.tenant_id,
    sid: session.id,
    scope: narrowScope({ granted: session.scope, role: user.role }),
    iat: toSeconds(token.created_at),
    exp: toSeconds(session.idle_expires_at),
    token_type: 'refresh_token' as const,
  }
}

function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
