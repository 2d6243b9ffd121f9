import { relative } from 'node:path'
import type { Reporter, TestModule, TestProject, TestSpecification, Vitest } from 'vitest/node'
import type { ProviderOptions } from '../config/provider-options.ts'
import type { MockFault } from '../recording/mock-fault.ts'
import type { AnyRecording } from '../recording/recording.ts'
import { describeFinding, listFindings } from './list-findings.ts'
import { listMockFindings } from './list-mock-findings.ts'
import { nameOwnMocks, type PlacedRecording } from './name-own-mocks.ts'
import { orderRecordings } from './order-recordings.ts'
import { listTestFiles, removeStalePacts } from './own-pacts.ts'
import { findAbsentRecorder, listRecording, whyIncomplete, whyPartialRun } from './run-scope.ts'
import { writePact } from './write-pact.ts'

/** What one run has brought for a participant. */
interface Participant {
  name: string
  directory: string
  /** Of each provider. */
  documents: Record<string, ProviderOptions>
  projects: Set<TestProject>
  /** Those of them that consume somebody: the others only verify. */
  consuming: Set<TestProject>
  placed: PlacedRecording[]
  faults: MockFault[]
  /** Test files that have not ended. */
  pending: Set<string>
  /** Why the pacts must be left as they are. */
  incomplete?: string | undefined
  /** A test file outside the run that recorded a part of the present pacts. */
  absent?: string | undefined
  done: boolean
}

/** The one writer of pact files: it alone sees what all workers recorded. */
export class PactReporter implements Reporter {
  readonly #vitest: Vitest
  #watchesCancel = false
  readonly #participants = new Map<string, Participant>()

  constructor(vitest: Vitest) {
    this.#vitest = vitest
  }

  /** @throws when two projects of a participant name different directories */
  addProject(
    project: TestProject,
    { name, directory, documents }: Pick<Participant, 'name' | 'directory' | 'documents'>,
  ): void {
    const known = this.#participants.get(name)
    if (known && known.directory !== directory) {
      throw new Error(
        `Failed to configure "${name}": its projects name two pact directories, ${known.directory} and ${directory}. Name one.`,
      )
    }
    const participant = known ?? {
      name,
      directory,
      documents: {},
      projects: new Set(),
      consuming: new Set(),
      placed: [],
      faults: [],
      pending: new Set(),
      done: false,
    }
    participant.projects.add(project)
    if (Object.keys(documents).length > 0) participant.consuming.add(project)
    Object.assign(participant.documents, documents)
    this.#participants.set(name, participant)
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    this.#watchesCancel = false
    const files = specifications.filter(({ pool }) => pool !== 'typescript')
    for (const participant of this.#participants.values()) {
      const recording = listRecording(participant)
      const own = files.filter(({ project }) => recording.has(project))
      participant.placed = []
      participant.faults = []
      participant.pending = new Set(own.map((spec) => fileKey(spec.project, spec.moduleId)))
      participant.done = own.length === 0
      participant.absent = own.length === 0 ? undefined : await findAbsentRecorder(this.#vitest, participant, files)
      participant.incomplete = own.length === 0 ? undefined : await whyPartialRun(this.#vitest, participant, files)
    }
  }

  onTestModuleQueued(): void {
    if (this.#watchesCancel) return
    this.#watchesCancel = true
    // Only now: Vitest forgets its listeners between the start of a run and the first module.
    this.#vitest.onCancel(() => {
      for (const participant of this.#participants.values()) participant.incomplete ??= 'the run was cancelled'
    })
  }

  /**
   * Reads the tests from their module, and not one by one from `onTestCaseResult`: under load Vitest reports the end of
   * a module before the results of its last tests (measured), while the module already knows them.
   */
  async onTestModuleEnd(module: TestModule): Promise<void> {
    const participant = this.#participantOf(module.project)
    if (!participant?.pending.delete(fileKey(module.project, module.moduleId))) return
    for (const [position, test] of [...module.children.allTests()].entries()) {
      participant.incomplete ??= whyIncomplete(this.#vitest, test)
      // A test.fails passes because its body failed.
      const passed = test.result().state === 'passed' && test.options.fails !== true
      if (!passed) continue
      const { concordat = [], concordatMocks = [] } = test.meta()
      participant.placed.push(...concordat.map((recording) => ({ recording, position })))
      participant.faults.push(...concordatMocks)
    }
    participant.incomplete ??= whyIncomplete(this.#vitest, module)
    if (participant.pending.size === 0) await this.#finish(participant)
  }

  async onTestRunEnd(): Promise<void> {
    for (const participant of this.#participants.values()) {
      if (participant.done) continue
      participant.incomplete ??= 'the run ended before all tests did'
      await this.#finish(participant)
    }
  }

  #participantOf(project: TestProject): Participant | undefined {
    return [...this.#participants.values()].find(({ projects }) => projects.has(project))
  }

  async #finish(participant: Participant): Promise<void> {
    participant.done = true
    const shown = relative(process.cwd(), participant.directory).replaceAll('\\', '/') || '.'
    try {
      // A participant that only verifies here may record elsewhere, with a config of its own.
      const recordings = nameOwnMocks(participant.placed)
      if (recordings.length === 0 && participant.faults.length === 0) {
        const mayRecord = Object.keys(participant.documents).length > 0 && participant.incomplete !== undefined
        if (!mayRecord && (await listTestFiles(participant)).length === 0) return
        if (participant.absent)
          participant.incomplete ??= `${participant.absent}, which recorded them, is not in the run`
      }
      const pacts = orderRecordings(recordings)
      for (const finding of listFindings(recordings, participant.documents)) {
        this.#vitest.logger.log(describeFinding(finding))
      }
      for (const finding of listMockFindings(participant)) this.#vitest.logger.log(describeFinding(finding))
      if (participant.incomplete !== undefined) {
        this.#vitest.logger.log(`${shown}/${participant.name}-*.json  left as they are: ${participant.incomplete}`)
        return
      }
      await this.#write(participant, pacts, shown)
    } catch (error) {
      this.#vitest.state.catchError(error, 'Pact Error')
      process.exitCode = 1
    }
  }

  async #write(participant: Participant, pacts: Map<string, AnyRecording[]>, shown: string): Promise<void> {
    const { name, directory } = participant
    const written = new Set<string>()
    for (const [provider, recordings] of pacts) {
      const file = `${name}-${provider}.json`
      written.add(file)
      const changed = await writePact(directory, file, recordings)
      const count = `${recordings.length} interaction${recordings.length === 1 ? '' : 's'}`
      this.#vitest.logger.log(`${shown}/${file}  ${count}  (${changed ? 'written' : 'unchanged'})`)
    }
    for (const file of await removeStalePacts(participant, written)) {
      this.#vitest.logger.log(`${shown}/${file}  removed: no test records it any more`)
    }
  }
}

function fileKey(project: TestProject, moduleId: string): string {
  return `${project.name}\n${moduleId}`
}
