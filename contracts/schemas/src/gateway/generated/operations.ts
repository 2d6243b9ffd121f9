// Generated from openapi/ by "npm run generate". Do not edit.

/** Every operation of the document; `scopes` is undefined where no access token is asked for. */
export const operations = [
  { id: 'signUp', method: 'POST', path: '/auth/tenants', scopes: undefined },
  { id: 'login', method: 'POST', path: '/auth/login', scopes: undefined },
  { id: 'refresh', method: 'POST', path: '/auth/refresh', scopes: undefined },
  { id: 'logout', method: 'POST', path: '/auth/logout', scopes: [] },
  { id: 'getCurrentUser', method: 'GET', path: '/auth/me', scopes: [] },
  { id: 'changePassword', method: 'PUT', path: '/auth/me/password', scopes: [] },
  { id: 'listSessions', method: 'GET', path: '/auth/sessions', scopes: [] },
  { id: 'endSession', method: 'DELETE', path: '/auth/sessions/{sessionId}', scopes: [] },
  { id: 'listUsers', method: 'GET', path: '/auth/users', scopes: ['users:manage'] },
  { id: 'createUser', method: 'POST', path: '/auth/users', scopes: ['users:manage'] },
  { id: 'getUser', method: 'GET', path: '/auth/users/{userId}', scopes: ['users:manage'] },
  { id: 'updateUser', method: 'PATCH', path: '/auth/users/{userId}', scopes: ['users:manage'] },
  { id: 'getKeys', method: 'GET', path: '/auth/.well-known/jwks.json', scopes: undefined },
  { id: 'getLiveness', method: 'GET', path: '/livez', scopes: undefined },
  { id: 'getReadiness', method: 'GET', path: '/readyz', scopes: undefined },
] as const satisfies readonly { id: string; method: string; path: string; scopes: readonly string[] | undefined }[]
