const names: ReadonlySet<string> = new Set([
  'forwarded',
  'true-client-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-http-method-override',
  'x-real-ip',
  'x-tenant',
  'x-user',
])

const prefixes = ['x-forwarded-', 'x-original-', 'x-rewrite-', 'x-tenant-', 'x-user-'] as const

/** Tells whether a field would let the client say who it is or where its request goes; only the gateway may. */
export function isUntrustedField(name: string): boolean {
  // Servers that hand headers on as variables take `X_User_Id` for `X-User-Id`.
  const plain = name.includes('_') ? name.replaceAll('_', '-') : name
  return names.has(plain) || (plain.startsWith('x-') && prefixes.some((prefix) => plain.startsWith(prefix)))
}
