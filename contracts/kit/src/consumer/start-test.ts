import type { RunnerTestCase } from 'vitest'
import { identifyTest } from '../recording/identify-test.ts'
import { participantOf, session } from './session.ts'

/** Begins the recording of a test, or of one more attempt at it. */
export function startTest(task: RunnerTestCase): void {
  delete task.meta.concordat
  session().active = {
    identity: identifyTest(task, participantOf().root),
    concurrent: task.concurrent === true,
    mocks: [],
    sockets: [],
    recordings: [],
    pending: [],
    problems: [],
    closers: [],
  }
}
