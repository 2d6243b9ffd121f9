import { type AccessTokenVerifier, bearer, type RequestHook } from '@platform/conventions/access-tokens'
import type { AuthDeps } from '../deps.ts'
import { createOwnVerifier } from '../domain/access-tokens.ts'
import { type AuthContext, createContext } from '../domain/context.ts'

/** What routes work with. */
export type RouteContext = AuthContext & {
  verifier: AccessTokenVerifier
  /** Demands an access token that is live in the database. */
  signedIn: RequestHook
}

export function createRouteContext(deps: AuthDeps): RouteContext {
  const context = createContext(deps)
  const verifier = createOwnVerifier(context)
  return { ...context, verifier, signedIn: bearer({ verifier }) }
}
