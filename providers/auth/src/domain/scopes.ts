import { Refusal } from './refusal.ts'

export type Role = 'owner' | 'admin' | 'member'

const byRole: Readonly<Record<Role, readonly string[]>> = {
  owner: [
    'account',
    'users:manage',
    'financial:read',
    'financial:write',
    'financial:manage',
    'trading:read',
    'trading:write',
    'trading:manage',
  ],
  admin: [
    'account',
    'users:manage',
    'financial:read',
    'financial:write',
    'financial:manage',
    'trading:read',
    'trading:write',
    'trading:manage',
  ],
  member: ['account', 'financial:read', 'financial:write', 'trading:read', 'trading:write'],
}

/** The scope that a user of this role is granted at sign-in. */
export function scopeOf(role: Role): string {
  return byRole[role].join(' ')
}

/**
 * The scope of a refreshed token: what was asked for, within what the session was granted (RFC 6749, 6) and what the
 * role still allows. A promotion reaches a session only by signing in again.
 *
 * @throws Refusal `invalid_scope` when more is asked for than was granted
 */
export function narrowScope({
  granted,
  role,
  asked,
}: {
  granted: string
  role: Role
  asked?: string | undefined
}): string {
  const allowed = split(granted).filter((scope) => byRole[role].includes(scope))
  const wanted = asked === undefined ? [] : split(asked)
  if (wanted.length === 0) return allowed.join(' ')
  if (!wanted.every((scope) => allowed.includes(scope))) {
    throw new Refusal(
      'invalid_scope',
      'The scope is wider than the session was granted. Ask for less, or sign in again.',
    )
  }
  return allowed.filter((scope) => wanted.includes(scope)).join(' ')
}

function split(scope: string): string[] {
  return scope.split(' ').filter((item) => item !== '')
}
