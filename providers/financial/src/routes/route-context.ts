import type { RequestHook } from '@platform/conventions/access-tokens'
import type { FinancialContext } from '../domain/context.ts'

/** What routes work with. */
export type RouteContext = FinancialContext & {
  /** Demands an access token with this scope of the service's three. */
  allowed: (scope: 'read' | 'write' | 'manage') => RequestHook[]
}

export function createRouteContext(context: FinancialContext): RouteContext {
  return { ...context, allowed: (scope) => context.tokenCheck.guards([`financial:${scope}`]) }
}
