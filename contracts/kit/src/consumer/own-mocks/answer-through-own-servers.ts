import { session } from '../session.ts'

/**
 * Puts the kit's handlers in front of those of the servers of the tests that intercept at the moment, for one process
 * has one interceptor. They match only what the running test mocks here, so that they may stay when nobody resets them.
 */
export function answerThroughOwnServers(): void {
  const { servers, interception } = session()
  for (const server of servers) server.use(...(interception?.createHandlers() ?? []))
}
