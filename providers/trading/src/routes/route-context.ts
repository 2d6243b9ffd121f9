import type { RequestHook } from '@platform/conventions/access-tokens'
import type { TradingContext } from '../domain/context.ts'

/** What routes work with. */
export type RouteContext = TradingContext & {
  /** Demands an access token with this scope of the service's three. */
  allowed: (scope: 'read' | 'write' | 'manage') => RequestHook[]
}

export function createRouteContext(context: TradingContext): RouteContext {
  return { ...context, allowed: (scope) => context.tokenCheck.guards([`trading:${scope}`]) }
}
