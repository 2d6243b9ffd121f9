import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import type { Limit, QuotaLimit } from './attempts.ts'
import type { AuthContext } from './context.ts'
import { readDeviceCookie } from './device-cookies.ts'

/** Who makes an attempt, as far as it is known. */
export type Attempter = { ipAddress: string; deviceCookie: string | undefined }

/**
 * What an attempt at a password draws on: the address, and the account, known or not. A browser that signed in to the
 * account before draws on a counter of its own instead of the account's.
 */
export function limitPassword(context: AuthContext, emailKey: string, attempter: Attempter): Limit[] {
  const { config, secrets, clock } = context
  const device = readDeviceCookie(attempter.deviceCookie, { emailKey, now: clock() }, secrets.devices)
  const key = device === undefined ? `account:${blind(emailKey, secrets.counters)}` : `device:${device}`
  return [
    { key: `sign-in:${networkOf(attempter.ipAddress)}`, policy: config.limits.signIn },
    { key, policy: config.limits.account },
  ]
}

export function limitSignUp({ config }: AuthContext, ipAddress: string): QuotaLimit {
  return { key: `sign-up:${networkOf(ipAddress)}`, policy: config.limits.signUp }
}

export function limitRefresh({ config }: AuthContext, ipAddress: string): QuotaLimit {
  return { key: `refresh:${networkOf(ipAddress)}`, policy: config.limits.refresh }
}

/** Counters also exist for addresses that nobody signed up with; those are nobody's to read. */
function blind(emailKey: string, key: Buffer): string {
  return createHmac('sha256', key).update(emailKey).digest('base64url')
}

/** An IPv4 address, or the /64 that one IPv6 customer has to himself. */
export function networkOf(ipAddress: string): string {
  if (!ipaddr.isValid(ipAddress)) return ipAddress
  const address = ipaddr.process(ipAddress)
  return address.kind() === 'ipv4' ? address.toString() : `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`
}
