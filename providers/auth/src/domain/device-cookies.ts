import { createHmac, timingSafeEqual } from 'node:crypto'
import { addSeconds } from './counter.ts'

/** How long a browser stays known after its last sign-in. */
export const deviceSeconds = 180 * 24 * 60 * 60

/**
 * A cookie that says: this browser once signed in to this account. It opens nothing; it only gives the browser a counter
 * of failures of its own, so that an attacker who locks the account does not lock its owner out.
 *
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function issueDeviceCookie(
  { emailKey, now }: { emailKey: string; now: Date },
  { key, random }: { key: Buffer; random: (bytes: number) => Buffer },
): string {
  const nonce = random(16).toString('base64url')
  const expiry = Math.floor(addSeconds(now, deviceSeconds).getTime() / 1000)
  return `${nonce}.${expiry}.${sign({ nonce, expiry: String(expiry), emailKey }, key).toString('base64url')}`
}

/** The nonce of a cookie that was issued to this account and is still good; it names the browser's counter. */
export function readDeviceCookie(
  cookie: string | undefined,
  { emailKey, now }: { emailKey: string; now: Date },
  key: Buffer,
): string | undefined {
  const match = /^([A-Za-z0-9_-]{22})\.([0-9]{1,12})\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? '')
  if (match === null) return undefined
  const [, nonce = '', expiry = '', signature = ''] = match
  const right = timingSafeEqual(sign({ nonce, expiry, emailKey }, key), Buffer.from(signature, 'base64url'))
  return right && Number(expiry) * 1000 > now.getTime() ? nonce : undefined
}

function sign({ nonce, expiry, emailKey }: { nonce: string; expiry: string; emailKey: string }, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([nonce, expiry, emailKey]))
    .digest()
}
