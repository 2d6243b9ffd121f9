import { expect, test } from 'vitest'
import { narrowScope, type Role, scopeOf } from './scopes.ts'

const members = 'account financial:read financial:write trading:read trading:write'
const all =
  'account users:manage financial:read financial:write financial:manage trading:read trading:write trading:manage'

test.for<{ granted: string; role: Role; asked?: string; want: string }>([
  { granted: all, role: 'owner', want: all },
  { granted: all, role: 'owner', asked: 'account', want: 'account' },
  { granted: all, role: 'owner', asked: ' users:manage  account account ', want: 'account users:manage' },
  { granted: all, role: 'owner', asked: '', want: all },
  { granted: all, role: 'member', want: members },
  { granted: 'account', role: 'admin', want: 'account' },
])('$granted granted to a(n) $role who asks for "$asked" is $want', ({ want, ...given }) => {
  expect(narrowScope(given)).toBe(want)
})

test.for<{ granted: string; role: Role; asked: string }>([
  { granted: 'account', role: 'owner', asked: 'users:manage' },
  { granted: all, role: 'member', asked: 'users:manage' },
  { granted: all, role: 'owner', asked: 'account trade' },
  { granted: all, role: 'owner', asked: 'Account' },
])('$granted granted to a(n) $role does not stretch to "$asked"', (given) => {
  expect(() => narrowScope(given)).toThrow(expect.objectContaining({ code: 'invalid_scope' }))
})

test('managing users and money is not for members', () => {
  expect(scopeOf('member')).toBe(members)
  expect(scopeOf('admin')).toBe(all)
})
