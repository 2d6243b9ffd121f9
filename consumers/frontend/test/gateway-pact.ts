import { type AuthStates, examples } from '@platform/fixtures/auth'
import type { FinancialStates, StrangerStates } from '@platform/fixtures/financial'
import type { MarketStrangerStates, TradingStates } from '@platform/fixtures/trading'
import type { paths } from '@platform/schemas/gateway'
import type { Sockets } from '@platform/schemas/trading/stream'
import { pactWith } from 'concordat/consumer'
import { createApiClient } from '../src/api/index.ts'

const { otherSession, owner, session, tokenGrant, user } = examples

type States = AuthStates & FinancialStates & StrangerStates & TradingStates & MarketStrangerStates

/** What travels on its WebSockets. */
export type GatewaySockets = { '/trading/stream': Sockets['/stream'] }

/** The gateway, as the front end's pact tests mock it. */
export const gateway = pactWith<paths, States, GatewaySockets>({ provider: 'gateway' })

/** Parameters of the states that several tests start from. */
export const signedIn: AuthStates['a user is signed in'] = {
  userId: user.id,
  sessionId: session.id,
  email: user.email,
}
export const hasOtherSession: AuthStates['the user has another session'] = {
  userId: user.id,
  otherSessionId: otherSession.id,
}
export const ownerSignedIn: AuthStates['an owner is signed in'] = { ownerId: owner.id, ownerEmail: owner.email }
export const hasMember: AuthStates['the tenant has a member'] = {
  ownerId: owner.id,
  memberId: user.id,
  memberEmail: user.email,
}

/** What a browser holds that somebody has signed in with. */
export const heldCookies = { refresh_token: 'any' }

/** A client in a page that was just loaded. */
export const createVisitor = () => createApiClient({ baseUrl: gateway.url })

/** A client that is signed in. */
export const createSignedInClient = () => createApiClient({ baseUrl: gateway.url, accessToken: tokenGrant.accessToken })
