import { relative } from 'node:path'
import type { VerificationRecord } from 'concordat/provider'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Failure } from './report.ts'

/** Recordings as the tests carry them. */
export type Recorded = NonNullable<ReturnType<TestCase['meta']>['concordat']>[number]

/** Collects what the tests of the loop say: failures and verifications, in the order in which they came. */
export class LoopReporter implements Reporter {
  readonly failures: Failure[] = []
  readonly verifications: VerificationRecord[] = []
  /** What the tests that passed recorded. */
  readonly recordings: Recorded[] = []
  /** Errors outside every test: the loop could not run. */
  readonly errors: string[] = []
  #passed = 0

  /** Tests passed since the last call. */
  takePassed(): number {
    const passed = this.#passed
    this.#passed = 0
    return passed
  }

  onTestCaseResult(test: TestCase): void {
    const { concordat, concordatVerification } = test.meta()
    const result = test.result()
    // Verified, and yet the test failed, such as in a hook: that is no verdict on the interaction.
    if (concordatVerification && !(concordatVerification.verified && result.state === 'failed'))
      this.verifications.push(concordatVerification)
    if (result.state === 'passed') this.#passed += 1
    // A test.fails passes because its body failed.
    if (result.state === 'passed' && test.options.fails !== true) this.recordings.push(...(concordat ?? []))
    if (result.state === 'failed') this.#fail(test.module, test.fullName, result.errors)
  }

  onTestModuleEnd(module: TestModule): void {
    const errors = module.errors()
    if (errors.length > 0) this.#fail(module, 'the file itself', errors)
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly { message: string }[]): void {
    this.errors.push(...errors.map(({ message }) => message))
  }

  #fail(module: TestModule, test: string, errors: readonly { message: string }[]): void {
    const [stage, participant = ''] = module.project.name.split(':')
    this.failures.push({
      stage: stage as Failure['stage'],
      participant,
      file: relative(process.cwd(), module.moduleId).replaceAll('\\', '/'),
      test,
      message: errors.map(({ message }) => message).join('\n'),
    })
  }
}
