import { zTokenGrant, zUser } from '@platform/schemas/auth'
import type supertest from 'supertest'
import type { Auth } from './start-auth.ts'

export const password = 'correct horse battery staple'

/** Somebody signed in: the grant, the cookies and the header that go with it. */
export type SignedIn = {
  userId: string
  tenantId: string
  email: string
  sessionId: string
  accessToken: string
  bearer: string
  refreshToken: string
  device: string
}

/** Signs up a tenant; answers its owner. */
export async function signUp({ call }: Auth, email = 'olga@example.com') {
  const response = await call('post', '/tenants').send({ tenantName: 'Ada & Co', email, password }).expect(201)
  return zUser.parse(response.body)
}

/** Signs in, as from a browser that has the given cookies. */
export function tryLogIn(
  { call }: Auth,
  credentials: { email: string; password?: string },
  cookie = '',
): supertest.Test {
  return call('post', '/login')
    .set('cookie', cookie)
    .send({ password, ...credentials })
}

export async function logIn(auth: Auth, email = 'olga@example.com', cookie = ''): Promise<SignedIn> {
  const response = await tryLogIn(auth, { email }, cookie).expect(200)
  const grant = zTokenGrant.parse(response.body)
  const bearer = `Bearer ${grant.accessToken}`
  const me = zUser.parse((await auth.call('get', '/me').set('authorization', bearer).expect(200)).body)
  return {
    userId: me.id,
    tenantId: me.tenant.id,
    email,
    sessionId: grant.sessionId,
    accessToken: grant.accessToken,
    bearer,
    refreshToken: readCookie(response, 'refresh_token'),
    device: readCookie(response, 'device'),
  }
}

/** Signs up a tenant and signs its owner in. */
export async function startOwner(auth: Auth, email = 'olga@example.com'): Promise<SignedIn> {
  await signUp(auth, email)
  return logIn(auth, email)
}

/** Adds a user to the owner's tenant. */
export async function addUser(
  auth: Auth,
  owner: SignedIn,
  wish: { email: string; role?: 'owner' | 'admin' | 'member' },
) {
  const response = await auth
    .call('post', '/users')
    .set('authorization', owner.bearer)
    .send({ password, role: 'member', ...wish })
    .expect(201)
  return zUser.parse(response.body)
}

export function refresh({ call }: Auth, refreshToken: string, body: { scope?: string } = {}): supertest.Test {
  return call('post', '/refresh').set('cookie', `refresh_token=${refreshToken}`).send(body)
}

/** Where a response's Location leads from the request that it answers (RFC 9110 §10.2.2). */
export function followLocation(response: supertest.Response): string {
  return new URL(String(response.headers['location']), response.request.url).pathname
}

/** The value that a response sets a cookie to. */
export function readCookie(response: supertest.Response, name: string): string {
  const header = setCookies(response).find((cookie) => cookie.startsWith(`${name}=`))
  if (header === undefined) throw new Error(`no cookie "${name}" was set`)
  return header.slice(name.length + 1).split(';', 1)[0] ?? ''
}

export function setCookies(response: supertest.Response): string[] {
  return [response.headers['set-cookie'] ?? []].flat()
}
