import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, TestCase, TestModule, TestProject, TestSpecification, Vitest } from 'vitest/node'
import type { VerificationRecord } from '../provider/verification-record.ts'
import { readResults, removeResults, writeResults } from '../results/results-files.ts'
import type { StoredResult } from '../results/stored-results.ts'
import { runsSomeAlone, whyNarrowed } from './run-scope.ts'

/** What the run has said of one provider so far. */
interface Verified {
  results: StoredResult[]
  files: Set<string>
  projects: Set<TestProject>
}

/** Stores what verification said, for `concordat report`; the main process alone writes. */
export class ResultsReporter implements Reporter {
  readonly #vitest: Vitest
  readonly #now: () => Date
  #providers = new Map<string, Verified>()
  #specifications: readonly TestSpecification[] = []
  /** Why some tests of the run did not run. */
  #cut: string | undefined

  constructor(vitest: Vitest, now: () => Date = () => new Date()) {
    this.#vitest = vitest
    this.#now = now
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    this.#specifications = specifications.filter(({ pool }) => pool !== 'typescript')
    this.#providers = new Map()
    this.#cut = undefined
    await this.#attempt('forget earlier results', () => this.#forget())
  }

  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()]
    if (tests.every((test) => test.meta().concordatVerification === undefined)) return
    if (runsSomeAlone(this.#vitest, module)) this.#cut ??= `${module.relativeModuleId} runs some tests alone (.only)`
    for (const test of tests) this.#add(module, test)
  }

  async onTestRunEnd(
    _modules: readonly TestModule[],
    _errors: readonly unknown[],
    reason: 'passed' | 'interrupted' | 'failed',
  ): Promise<void> {
    if (reason === 'interrupted') this.#cut ??= 'the run was cancelled'
    for (const [provider, verified] of this.#providers) {
      const partial = this.#cut ?? (await whyNarrowed(this.#vitest, verified.projects, this.#specifications))
      await this.#attempt(`store the results of ${provider}`, () =>
        writeResults(this.#vitest.config.root, {
          version: 1,
          provider,
          at: this.#now().toISOString(),
          ...(partial === undefined ? {} : { partial }),
          files: [...verified.files].sort(),
          results: verified.results.sort(compareResults),
        }),
      )
    }
  }

  #add(module: TestModule, test: TestCase): void {
    const record = test.meta().concordatVerification
    if (!record) return
    const verified = this.#providers.get(record.provider) ?? { results: [], files: new Set(), projects: new Set() }
    this.#providers.set(record.provider, verified)
    const result = test.result()
    const errors = result.state === 'failed' ? result.errors : []
    const failure = stripVTControlCharacters(errors.map(({ message }) => message).join('\n\n'))
    verified.results.push({ ...record, outcome: readOutcome(record, result), ...(failure ? { failure } : {}) })
    verified.files.add(this.#shorten(module.moduleId))
    verified.projects.add(module.project)
  }

  /** A run that dies must not leave the results of the one before to speak for it. */
  async #forget(): Promise<void> {
    const { root } = this.#vitest.config
    const running = new Set(this.#specifications.map(({ moduleId }) => this.#shorten(moduleId)))
    for (const { provider, files } of await readResults(root))
      if (files.some((file) => running.has(file))) await removeResults(root, provider)
  }

  #shorten(moduleId: string): string {
    return relative(this.#vitest.config.root, moduleId).replaceAll('\\', '/')
  }

  /** A report without results says "not run"; the tests' own verdict stands. */
  async #attempt(what: string, act: () => Promise<void>): Promise<void> {
    await act().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      this.#vitest.logger.warn(`Failed to ${what} for "concordat report": ${why}`)
    })
  }
}

/** A test may fail for more than its own verdict: in a hook, or because it took too long. */
function readOutcome({ verified }: VerificationRecord, { state }: { state: string }): StoredResult['outcome'] {
  if (state === 'skipped') return 'pending'
  return verified && state === 'passed' ? 'verified' : 'failed'
}

function compareResults(left: StoredResult, right: StoredResult): number {
  return key(left) < key(right) ? -1 : 1
}

const key = ({ consumer, description, states }: StoredResult) => JSON.stringify([consumer, description, states])
