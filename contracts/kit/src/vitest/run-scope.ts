import type { TestCase, TestModule, TestProject, TestSpecification, Vitest } from 'vitest/node'
import { leavesOutProject } from './left-out-projects.ts'

/**
 * Says why a run, as it was started, does not hold all tests of a participant; nothing when it does.
 *
 * @param specifications all test files of the run
 */
export async function whyPartialRun(
  vitest: Vitest,
  participant: { name: string; projects: ReadonlySet<TestProject> },
  specifications: readonly TestSpecification[],
): Promise<string | undefined> {
  if (leavesOutProject(vitest, participant)) return 'the run leaves out a project of the participant'
  const tags = vitest.config.tagsFilter ?? []
  if (tags.length > 0) return 'the run is filtered by tag'
  if (vitest.getGlobalTestNamePattern() || specifications.some(isNarrowed)) return 'the run is filtered by test name'
  for (const project of participant.projects) {
    const running = new Set(specifications.filter((spec) => spec.project === project).map(({ moduleId }) => moduleId))
    const { testFiles } = await project.globTestFiles()
    const missing = testFiles.filter((file) => !running.has(file)).length
    if (missing > 0) return `${missing} of ${testFiles.length} test files are not in the run`
  }
  return undefined
}

/** Says why a test or a test file makes what its participant recorded incomplete; nothing when it does not. */
export function whyIncomplete(vitest: Vitest, entity: TestCase | TestModule): string | undefined {
  if (entity.type === 'test') return entity.result().state === 'failed' ? `"${entity.fullName}" failed` : undefined
  if (!entity.ok()) return `${entity.relativeModuleId} failed`
  const files = vitest.state.getFiles().filter(({ filepath }) => filepath === entity.moduleId)
  const alone = files.some(
    (file) => file.projectName === entity.project.name && Reflect.get(file, 'containsOnly') === true,
  )
  return alone ? `${entity.relativeModuleId} runs some tests alone (.only)` : undefined
}

function isNarrowed(specification: TestSpecification): boolean {
  const { testNamePattern, testLines, testIds, testNames, testTagsFilter } = specification
  return [testNamePattern, testLines, testIds, testNames, testTagsFilter].some((filter) => filter !== undefined)
}
