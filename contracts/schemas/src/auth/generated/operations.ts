// Generated from openapi/ by "npm run generate". Do not edit.

/**
 * Every operation of the document; `scopes` is undefined where no access token is asked for, `maxBodyBytes` is there where
 * the operation takes more than the usual.
 */
export const operations = [
  { id: 'signUp', method: 'POST', path: '/tenants', scopes: undefined },
  { id: 'login', method: 'POST', path: '/login', scopes: undefined },
  { id: 'refresh', method: 'POST', path: '/refresh', scopes: undefined },
  { id: 'logout', method: 'POST', path: '/logout', scopes: [] },
  { id: 'getCurrentUser', method: 'GET', path: '/me', scopes: [] },
  { id: 'changePassword', method: 'PUT', path: '/me/password', scopes: [] },
  { id: 'listSessions', method: 'GET', path: '/sessions', scopes: [] },
  { id: 'endSession', method: 'DELETE', path: '/sessions/{sessionId}', scopes: [] },
  { id: 'listUsers', method: 'GET', path: '/users', scopes: ['users:manage'] },
  { id: 'createUser', method: 'POST', path: '/users', scopes: ['users:manage'] },
  { id: 'getUser', method: 'GET', path: '/users/{userId}', scopes: ['users:manage'] },
  { id: 'updateUser', method: 'PATCH', path: '/users/{userId}', scopes: ['users:manage'] },
  { id: 'getKeys', method: 'GET', path: '/.well-known/jwks.json', scopes: undefined },
  { id: 'listRevocations', method: 'GET', path: '/revocations', scopes: undefined },
  { id: 'revokeToken', method: 'POST', path: '/revoke', scopes: undefined },
  { id: 'introspectToken', method: 'POST', path: '/introspect', scopes: undefined },
  { id: 'rotateKeys', method: 'POST', path: '/keys/rotations', scopes: undefined },
  { id: 'getLiveness', method: 'GET', path: '/livez', scopes: undefined },
  { id: 'getReadiness', method: 'GET', path: '/readyz', scopes: undefined },
] as const satisfies readonly {
  id: string
  method: string
  path: string
  scopes: readonly string[] | undefined
  maxBodyBytes?: number
}[]
