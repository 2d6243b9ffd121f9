import type { TestContext } from 'vitest'
import type { TestIdentity } from './recording.ts'

/**
 * Names a test as a pact does: its file and, joined, its blocks and name.
 *
 * @param root of the run, with forward slashes; the file is named from there
 */
export function identifyTest(task: TestContext['task'], root: string): TestIdentity {
  const names = [task.name]
  for (let suite = task.suite; suite; suite = suite.suite) names.unshift(suite.name)
  const file = task.file.filepath.replaceAll('\\', '/')
  const start = `${root.replace(/\/$/, '')}/`
  return { file: file.startsWith(start) ? file.slice(start.length) : task.file.name, name: names.join(' > ') }
}
