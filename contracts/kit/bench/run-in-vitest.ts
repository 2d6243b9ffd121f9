import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { TaskMeta } from 'vitest'
import { startVitest } from 'vitest/node'

/**
 * Runs a file of rounds where the kit runs, in a Vitest worker, and hands over what its one test left in its meta.
 *
 * @param file `<name>.rounds.ts` in `recording/`
 * @throws when its test fails
 */
export async function runInVitest(file: string): Promise<TaskMeta> {
  const root = fileURLToPath(new URL('./recording/', import.meta.url))
  const silence = { stdout: new PassThrough().resume(), stderr: new PassThrough().resume() }
  const vitest = await startVitest('test', [file], { root, watch: false, reporters: [] }, {}, silence)
  try {
    for (const test of vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])) {
      const { errors = [] } = test.result()
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
      return test.meta()
    }
    throw new Error(`${file} did not run: ${vitest.state.getUnhandledErrors().map(String).join('\n')}`)
  } finally {
    await vitest.close()
    process.exitCode = 0
  }
}
