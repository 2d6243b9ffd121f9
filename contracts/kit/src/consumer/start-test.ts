import type { RunnerTestCase } from 'vitest'
import { identifyTest } from '../recording/identify-test.ts'
import { type ActiveTest, participantOf, session } from './session.ts'

/** Begins the recording of a test, or of one more attempt at it. */
export function startTest(task: RunnerTestCase): ActiveTest {
  delete task.meta.concordat
  delete task.meta.concordatMocks
  const active: ActiveTest = {
    identity: identifyTest(task, participantOf().root),
    concurrent: task.concurrent === true,
    mocks: [],
    sockets: [],
    recordings: [],
    pending: [],
    problems: [],
    closers: [],
    ownMocks: { faults: [], underWay: new Set() },
  }
  const place = session().context?.getStore()
  if (place) place.active = active
  session().active = active
  return active
}
