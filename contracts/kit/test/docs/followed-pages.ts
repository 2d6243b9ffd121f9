/** The pages of `docs/` that are followed, and the project beside this file that each is about. */
export const followedPages = {
  states: 'orders',
  tokens: 'orders',
  gateways: 'orders',
  'deployed-providers': 'orders',
  messages: 'messages',
} as const

/** The pages whose blocks a test of migrations takes. */
export const migrationPages = ['migrating-from-pact-js', 'migrating-from-pact-msw-adapter'] as const
