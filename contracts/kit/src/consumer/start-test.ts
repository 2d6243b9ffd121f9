import type { RunnerTestCase } from 'vitest'
import type { TestIdentity } from '../recording/recording.ts'
import { participantOf, session } from './session.ts'

/** Begins the recording of a test, or of one more attempt at it. */
export function startTest(task: RunnerTestCase): void {
  delete task.meta.concordat
  session().active = {
    identity: identify(task),
    concurrent: task.concurrent === true,
    mocks: [],
    sockets: [],
    recordings: [],
    pending: [],
    problems: [],
    closers: [],
  }
}

function identify(task: RunnerTestCase): TestIdentity {
  const names = [task.name]
  for (let suite = task.suite; suite; suite = suite.suite) names.unshift(suite.name)
  const file = task.file.filepath.replaceAll('\\', '/')
  const root = `${participantOf().root.replace(/\/$/, '')}/`
  return { file: file.startsWith(root) ? file.slice(root.length) : task.file.name, name: names.join(' > ') }
}
