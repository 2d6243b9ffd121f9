import { inject, type TestContext } from 'vitest'
import type { TestIdentity } from '../../recording/recording.ts'
import type { ProvidedParticipant } from '../../recording/task-meta.ts'

/** Names a running test as a pact does: its file from the root of the run, and its blocks and name. */
export function identifyTest(task: TestContext['task']): TestIdentity {
  const names = [task.name]
  for (let suite = task.suite; suite; suite = suite.suite) names.unshift(suite.name)
  const file = task.file.filepath.replaceAll('\\', '/')
  const provided = inject('concordat') as ProvidedParticipant | undefined
  const root = `${(provided?.root ?? '').replace(/\/$/, '')}/`
  return { file: file.startsWith(root) ? file.slice(root.length) : task.file.name, name: names.join(' > ') }
}
