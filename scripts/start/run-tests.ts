import { Writable } from 'node:stream'
import { postgresDeath } from '@platform/fixtures/postgres'
import { createVitest } from 'vitest/node'
import type { LoopReporter } from './loop-reporter.ts'
import type { Progress } from './progress.ts'

/** The loop's tests, held ready so that its stages share one Vitest. */
export interface Tests {
  /** Runs the test files of the projects that `choose` accepts. */
  run(choose: (project: string) => boolean): Promise<void>
  stop(): Promise<void>
}

/** @throws when Vitest or a global set-up cannot start; the message names the cause. */
export async function startTests(reporter: LoopReporter, progress: Progress): Promise<Tests> {
  const vitest = await createVitest(
    'test',
    { run: true, watch: false, project: ['record:*', 'relay:*', 'verify:*'], reporters: [reporter] },
    {},
    { stdout: notePacts(progress), stderr: notePacts(progress) },
  )
  const specifications = await vitest.globTestSpecifications()
  return {
    async run(choose) {
      await vitest.runTestSpecifications(
        specifications.filter(({ project }) => choose(project.name)),
        false,
      )
      const death = postgresDeath()
      if (death !== undefined) throw new Error(death)
      if (reporter.errors.length > 0) throw new Error(reporter.errors.join('\n'))
    },
    async stop() {
      await vitest.close()
    },
  }
}

/** Of what Vitest logs, the loop shows what became of the pacts; what was found is in the report. */
function notePacts(progress: Progress): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      for (const line of String(chunk).split('\n')) if (/^pacts\//.test(line)) progress.note(line)
      done()
    },
  })
}
