import { type AuthStates, examples } from '@platform/fixtures/auth'
import type { paths } from '@platform/schemas/gateway'
import { pactWith } from 'concordat/consumer'
import { createApiClient } from '../src/api/index.ts'

const { otherSession, owner, session, tokenGrant, user } = examples

/** The gateway, as the front end's pact tests mock it. */
export const gateway = pactWith<paths, AuthStates>({ provider: 'gateway' })

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

/** A client in a page where nobody has signed in. */
export const createVisitor = () => createApiClient({ baseUrl: gateway.url })

/** A client in a page that was just loaded, in a browser that holds a refresh cookie. */
export const createReturningVisitor = () => createApiClient({ baseUrl: gateway.url, fetch: fetchWithCookie })

/** A client that is signed in, in a browser that holds its refresh cookie. */
export const createSignedInClient = () =>
  createApiClient({ baseUrl: gateway.url, fetch: fetchWithCookie, accessToken: tokenGrant.accessToken })

/** Does what a browser does below `fetch`: sends the cookie along, within the cookie's path. */
function fetchWithCookie(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const [cookie = ''] = examples.refreshCookie.split(';')
  if (new URL(request.url).pathname.startsWith('/auth')) request.headers.set('cookie', cookie)
  return fetch(request)
}
