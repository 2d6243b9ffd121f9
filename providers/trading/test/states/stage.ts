import type { AccessTokenClaims } from '@platform/conventions/access-tokens'
import type { TradingContext } from '../../src/domain/context.ts'
import type { FaultyVenue } from '../../src/simulator/faulty-venue.ts'
import type { VerifiedMarket } from '../verification/verified-market.ts'

/** What the states act on. */
export interface Stage {
  /** The running service's own. */
  context: TradingContext
  market: VerifiedMarket
  venue: FaultyVenue
  /** What the token of whoever was signed in by the state before says; everything belongs to its tenant. */
  caller: () => AccessTokenClaims
  signIn: (claims: AccessTokenClaims) => void
}

/** The same service, whose next thing gets this id. */
export function naming(context: TradingContext, id: string): TradingContext {
  let next: string | undefined = id
  const ids = () => {
    const given = next ?? context.ids()
    next = undefined
    return given
  }
  return { ...context, ids }
}

/** The same service at another time. */
export function at(context: TradingContext, time: Date): TradingContext {
  return { ...context, clock: () => time }
}
