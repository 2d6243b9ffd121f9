import { randomBytes } from 'node:crypto'
import type { components } from '@platform/schemas/gateway'
import { setCookiesOf } from '../../http/answer.ts'
import type { CallOptions, GatewayClient } from '../../http/client.ts'

type Schemas = components['schemas']

/** Somebody who can sign in. */
export type Person = { id: string; email: string; password: string; tenantId: string }

/** A browser that somebody is signed in with: an access token and a jar of cookies. */
export type Device = {
  person: Person
  token: string
  sessionId: string
  cookies: Record<string, string>
  /** Calls an operation with this device's token. */
  call: GatewayClient['call']
  expect: GatewayClient['expect']
  /** Exchanges the refresh token and keeps what comes back. @throws when that is refused */
  refresh(options?: CallOptions): Promise<Schemas['TokenGrant']>
}

/** What the tests do again and again. Everybody is new, so that no test meets another's rows. */
export type People = {
  /** An owner of a new tenant. */
  signUp(): Promise<Person>
  /** Somebody else in the tenant of the device's owner. */
  add(owner: Device, role?: Schemas['Role']): Promise<Person>
  signIn(person: Person, options?: CallOptions): Promise<Device>
  /** A new owner, signed in. */
  owner(): Promise<Device>
  /** A new member of a new tenant, signed in, and the owner's device. */
  member(): Promise<{ member: Device; owner: Device }>
}

/** Prepares people who reach the platform by this client. */
export function createPeople(gateway: GatewayClient): People {
  async function signUp(): Promise<Person> {
    const { email, password } = newCredentials()
    const { body } = await gateway.expect(201, 'signUp', {
      body: { tenantName: `Tenant of ${email}`, email, password },
    })
    return { id: body.id, email, password, tenantId: body.tenant.id }
  }
  async function add(owner: Device, role: Schemas['Role'] = 'member'): Promise<Person> {
    const { email, password } = newCredentials()
    const { body } = await owner.expect(201, 'createUser', { body: { email, password, role } })
    return { id: body.id, email, password, tenantId: body.tenant.id }
  }
  const signIn = (person: Person, options?: CallOptions) => openDevice(gateway, person, options)
  const owner = async () => signIn(await signUp())
  return {
    signUp,
    add,
    signIn,
    owner,
    async member() {
      const boss = await owner()
      return { owner: boss, member: await signIn(await add(boss)) }
    },
  }
}

/** An email and a password that nobody has. */
export function newCredentials(): { email: string; password: string } {
  return { email: `${randomBytes(6).toString('hex')}@example.com`, password: randomBytes(12).toString('base64url') }
}

async function openDevice(gateway: GatewayClient, person: Person, options: CallOptions = {}): Promise<Device> {
  const { email, password } = person
  const answer = await gateway.expect(200, 'login', { ...options, body: { email, password } })
  const device: Device = {
    person,
    token: answer.body.accessToken,
    sessionId: answer.body.sessionId,
    cookies: { ...options.cookies, ...cookiesOf(setCookiesOf(answer)) },
    call: (id, more) => gateway.call(id, { token: device.token, ...more }),
    expect: (status, id, more) => gateway.expect(status, id, { token: device.token, ...more }),
    async refresh(more) {
      const refreshed = await gateway.expect(200, 'refresh', { cookies: device.cookies, body: {}, ...more })
      device.token = refreshed.body.accessToken
      Object.assign(device.cookies, cookiesOf(setCookiesOf(refreshed)))
      return refreshed.body
    },
  }
  return device
}

/** Names and values of `Set-Cookie` lines. */
export function cookiesOf(lines: string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = ''] = line.split(';', 1)
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals), pair.slice(equals + 1)]
    }),
  )
}
