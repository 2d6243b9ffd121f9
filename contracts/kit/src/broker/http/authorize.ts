import { createHash, timingSafeEqual } from 'node:crypto'
import { refuse } from '../refusal.ts'

/** Who may use the broker; absent: everybody who reaches it. */
export interface Credentials {
  /** Reads and writes. */
  write?: Credential
  /** Only reads, and asks for pacts to verify. Without it, reading needs the writer's credential. */
  read?: Credential
}

/** Basic authentication's name and password, or a bearer token. */
export type Credential = { username: string; password: string } | { token: string }

/** Refuses a request without fitting credentials, and a write with the reader's. */
export function authorize(request: Request, credentials: Credentials | undefined): void {
  if (!credentials) return
  const given = request.headers.get('authorization') ?? ''
  const [mayWrite, mayRead] = [credentials.write, credentials.read].map(
    (known) => known !== undefined && matches(given, known),
  )
  if (mayWrite || (mayRead && isRead(request))) return
  if (mayRead) throw refuse('forbidden', 'These credentials only read. Use those that write.')
  throw refuse('unauthenticated', 'The broker needs credentials, and these are none or wrong ones.')
}

const isRead = ({ method, url }: Request) =>
  ['GET', 'HEAD', 'OPTIONS'].includes(method) ||
  (method === 'POST' && new URL(url).pathname.endsWith('/for-verification'))

function matches(given: string, known: Credential): boolean {
  const space = given.indexOf(' ')
  const [scheme, value] = [given.slice(0, space).toLowerCase(), given.slice(space + 1).trim()]
  const basic = scheme === 'basic' ? Buffer.from(value, 'base64').toString() : ''
  // A browser has no way to send a token but as a password.
  if ('token' in known && known.token === '') return false
  if ('token' in known) return isEqual(scheme === 'bearer' ? value : basic.slice(basic.indexOf(':') + 1), known.token)
  return isEqual(basic, `${known.username}:${known.password}`)
}

/** Compares in a time that tells nothing of where two texts differ, nor of their lengths. */
function isEqual(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
