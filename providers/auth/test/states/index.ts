import type { AuthStates } from '@platform/fixtures/auth'
import type { StateHandlers } from 'concordat/provider'
import type { AuthContext } from '../../src/domain/context.ts'
import { createAccountStates } from './accounts.ts'
import { createFeedStates } from './feed.ts'
import { createServiceStates } from './services.ts'
import { createSessionStates } from './sessions.ts'
import { createTenantStates } from './tenants.ts'

/** Sets up each state of auth's catalogue in the database of the service that `open` answers, when a handler is called. */
export function createAuthStates(open: () => AuthContext): StateHandlers<AuthStates> {
  return {
    ...createAccountStates(open),
    ...createSessionStates(open),
    ...createTenantStates(open),
    ...createServiceStates(),
    ...createFeedStates(open),
  }
}
