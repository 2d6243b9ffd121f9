import type { HttpHandler, WebSocketHandler } from 'msw'
import * as vitest from 'vitest'
import { finishTest } from './finish-test.ts'
import { interceptSockets } from './messages/intercept-sockets.ts'
import { listStrays } from './own-mocks/stray-answers.ts'
import { ProviderHandler } from './provider-handler.ts'
import { type ActiveTest, participantOf, session } from './session.ts'
import { startTest } from './start-test.ts'

const { afterEach, beforeAll, beforeEach } = vitest

/** MSW handlers that answer as the providers of the plugin's options. */
export function createHandlers(): (HttpHandler | WebSocketHandler)[] {
  const requests = Object.entries(participantOf().providers).map(([name, { url }]) => new ProviderHandler(name, url))
  return [...requests, ...interceptSockets()]
}

/** Records every test of the file that runs; for set-up files, which differ only in how requests are intercepted. */
export function recordTests(): void {
  const tests = new WeakMap<object, ActiveTest>()
  followTests()

  beforeAll(() => {
    session().strays = []
  })

  beforeEach(({ task }) => {
    tests.set(task, startTest(task))
  })

  afterEach(async ({ task }) => {
    const active = tests.get(task)
    if (!active) return
    if (session().active === active) delete session().active
    const recordings = await finishTest(active, task.result?.state === 'fail')
    if (recordings.length > 0) task.meta.concordat = recordings
    const faults = [...listStrays(active), ...active.ownMocks.faults]
    if (faults.length > 0) task.meta.concordatMocks = faults
  })
}

/** Tells concurrent tests apart by their asynchronous calls; Vitest offers the hook since 4.1. */
function followTests(): void {
  const { context } = session()
  const { aroundEach } = vitest as Partial<typeof vitest>
  if (context) aroundEach?.((runTest) => context.run({}, runTest))
}
