import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestCase, TestModule, TestProject, TestSpecification, Vitest } from 'vitest/node'
import { leavesOutProject, type ParticipantProjects } from './left-out-projects.ts'
import { listTestFiles } from './own-pacts.ts'

/**
 * Says why a run, as it was started, does not hold all tests of a participant; nothing when it does.
 *
 * @param specifications all test files of the run
 */
export async function whyPartialRun(
  vitest: Vitest,
  participant: ParticipantProjects & { directory: string },
  specifications: readonly TestSpecification[],
): Promise<string | undefined> {
  if (leavesOutProject(vitest, participant)) return 'the run leaves out a project of the participant'
  const filtered = vitest.config.project.length > 0
  const absent = filtered ? await findAbsentRecorder(vitest, participant, specifications) : undefined
  if (absent !== undefined) return `the run leaves out ${absent}, which recorded a part of the pacts`
  return whyNarrowed(vitest, listRecording(participant), specifications)
}

/** The projects whose tests may record; of a participant that consumes nobody any more, those that are left. */
export function listRecording({ projects, consuming }: ParticipantProjects): ReadonlySet<TestProject> {
  return consuming.size > 0 ? consuming : projects
}

/** Says why a run does not hold all tests of the projects that are in it; nothing when it does. */
export async function whyNarrowed(
  vitest: Vitest,
  projects: ReadonlySet<TestProject>,
  specifications: readonly TestSpecification[],
): Promise<string | undefined> {
  const tags = vitest.config.tagsFilter ?? []
  if (tags.length > 0) return 'the run is filtered by tag'
  if (vitest.getGlobalTestNamePattern() || specifications.some(isNarrowed)) return 'the run is filtered by test name'
  for (const project of projects) {
    const running = new Set(specifications.filter((spec) => spec.project === project).map(({ moduleId }) => moduleId))
    const { testFiles } = await project.globTestFiles()
    const missing = testFiles.filter((file) => !running.has(file)).length
    if (missing > 0) return `${missing} of ${testFiles.length} test files are not in the run`
  }
  return undefined
}

/** A test file that recorded a part of the present pacts, still exists and is not in the run. */
export async function findAbsentRecorder(
  vitest: Vitest,
  participant: { name: string; directory: string },
  specifications: readonly TestSpecification[],
): Promise<string | undefined> {
  const running = new Set(specifications.map(({ moduleId }) => resolve(moduleId)))
  const recorders = await listTestFiles(participant)
  return recorders.find((file) => {
    const path = resolve(vitest.config.root, file)
    return existsSync(path) && !running.has(path)
  })
}

/** Says why a test or a test file makes what its participant recorded incomplete; nothing when it does not. */
export function whyIncomplete(vitest: Vitest, entity: TestCase | TestModule): string | undefined {
  if (entity.type === 'test')
    return entity.result().state === 'failed' ? `"${entity.fullName}" failed` : entity.meta().concordatUnrecorded
  if (!entity.ok()) return `${entity.relativeModuleId} failed`
  const alone = runsSomeAlone(vitest, entity)
  return alone ? `${entity.relativeModuleId} runs some tests alone (.only)` : undefined
}

/** Whether a test file marks tests to run alone. */
export function runsSomeAlone(vitest: Vitest, { moduleId, project }: TestModule): boolean {
  const file = vitest.state.getFiles().find((one) => one.filepath === moduleId && one.projectName === project.name)
  if (file && 'containsOnly' in file) return file.containsOnly === true
  // Vitest 4 forgets which tests were marked, so the text must tell.
  return existsSync(moduleId) && /\.only\s*[(.`]/.test(readFileSync(moduleId, 'utf8'))
}

function isNarrowed(specification: TestSpecification): boolean {
  const { testNamePattern, testLines, testIds, testNames, testTagsFilter } = specification
  return [testNamePattern, testLines, testIds, testNames, testTagsFilter].some((filter) => filter !== undefined)
}
