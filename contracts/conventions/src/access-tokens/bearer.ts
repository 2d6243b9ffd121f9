import type { FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from '../problem-details/index.ts'
import { rememberClaims } from './request-claims.ts'
import type { AccessTokenVerifier } from './verifier.ts'

/** A hook for `onRequest`: a request is refused before its body is read. */
export type RequestHook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Demands an access token (RFC 6750, 2.1) and sets `request.claims`: 401 `token_required` without one,
 * 401 `invalid_token` with a bad one, 503 `revocations_unknown` when it cannot be told.
 *
 * @example app.get('/me', { onRequest: [bearer({ verifier }), requireScope('profile')] }, handler)
 */
export function bearer({ verifier }: { verifier: AccessTokenVerifier }): RequestHook {
  return async (request) => {
    const token = readBearerToken(request.headers.authorization)
    if (token === undefined) {
      throw new ProblemError(401, 'token_required', 'This operation needs an access token.', {
        headers: { 'www-authenticate': 'Bearer' },
      })
    }
    rememberClaims(request, await verifier.verify(token, { unsafe: !safeMethods.has(request.method) }))
  }
}

/** Demands scopes of the token, all of them: 403 `insufficient_scope`. Goes after `bearer`. */
export function requireScope(...scopes: readonly [string, ...string[]]): RequestHook {
  const needed = scopes.join(' ')
  return async (request) => {
    const held = request.claims.scope.split(' ')
    if (scopes.every((scope) => held.includes(scope))) return
    throw new ProblemError(403, 'insufficient_scope', `This operation needs the scope "${needed}".`, {
      headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${needed}"` },
    })
  }
}

/** The token of an Authorization header; nothing when there is none, or another scheme (compared without case, RFC 9110, 11.1). */
export function readBearerToken(authorization: string | undefined): string | undefined {
  return /^bearer(?: +(.*))?$/is.exec(authorization ?? '')?.[1]?.trim() ?? undefined
}
