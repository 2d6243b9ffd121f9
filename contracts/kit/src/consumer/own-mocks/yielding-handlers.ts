import { HttpHandler } from 'msw'
import { findMock } from '../answer-request.ts'
import { createHandlers } from '../record-tests.ts'
import { currentTest } from '../session.ts'
import type { AnyHandler } from './own-server.ts'

/** The kit's handlers, which match only what the running test mocks, so that an unhandled request stays one. */
export function createYieldingHandlers(): AnyHandler[] {
  return createHandlers().map(yieldUnmocked)
}

function yieldUnmocked(handler: AnyHandler): AnyHandler {
  const { predicate } = handler as unknown as { predicate: (args: { request: Request }) => unknown }
  return Object.assign(handler, {
    predicate(args: { request: Request }) {
      const wanted = handler instanceof HttpHandler ? findMock(args.request) : currentTest()?.sockets.length
      return wanted ? predicate.call(handler, args) : false
    },
  })
}
