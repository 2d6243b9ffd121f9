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
export function whyIncomplete(entity: TestCase | TestModule): string | undefined {
  if (entity.type === 'test') {
    if (entity.options.mode === 'only') return `"${entity.fullName}" runs alone (.only)`
    return entity.result().state === 'failed' ? `"${entity.fullName}" failed` : undefined
  }
  return entity.ok() ? undefined : `${entity.relativeModuleId} failed`
}

function isNarrowed(specification: TestSpecification): boolean {
  const { testNamePattern, testLines, testIds, testNames, testTagsFilter } = specification
  return Boolean(testNamePattern || testLines || testIds || testNames || testTagsFilter)
}
