import { createVitest } from 'vitest/node'
import type { LoopReporter } from './loop-reporter.ts'

/** The loop's tests, held ready so that its stages share one Vitest. */
export interface Tests {
  /** Runs the test files of the projects that `choose` accepts. */
  run(choose: (project: string) => boolean): Promise<void>
  stop(): Promise<void>
}

/** @throws when Vitest or a global set-up cannot start; the message names the cause. */
export async function startTests(reporter: LoopReporter): Promise<Tests> {
  const vitest = await createVitest('test', {
    run: true,
    watch: false,
    project: ['record:*', 'relay:*', 'verify:*'],
    reporters: [reporter],
  })
  const specifications = await vitest.globTestSpecifications()
  return {
    async run(choose) {
      await vitest.runTestSpecifications(
        specifications.filter(({ project }) => choose(project.name)),
        false,
      )
      if (reporter.errors.length > 0) throw new Error(reporter.errors.join('\n'))
    },
    async stop() {
      await vitest.close()
    },
  }
}
