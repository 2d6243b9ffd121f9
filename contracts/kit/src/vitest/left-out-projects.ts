import type { TestProject, Vitest } from 'vitest/node'

/** The projects of a participant that are in the run. */
export interface ParticipantProjects {
  name: string
  projects: ReadonlySet<TestProject>
  /** Those of them that consume somebody; the others only verify, and record nothing. */
  consuming: ReadonlySet<TestProject>
}

/**
 * Whether `--project` leaves out a project of a participant that may record.
 *
 * It reads the projects as the config declares them, for those left out are never configured. A project in a config
 * file of its own cannot be read here, so it counts as one that may be missing.
 */
export function leavesOutProject(vitest: Vitest, { name, projects, consuming }: ParticipantProjects): boolean {
  if (vitest.config.project.length === 0) return false
  const declared = (vitest.config.projects ?? []).map((entry) => readEntry(entry, name))
  const leftOut = declared.filter(({ belongs }) => belongs).length - projects.size
  const verifying = declared.filter(({ belongs, consumes }) => belongs && !consumes).length
  return leftOut > Math.max(0, verifying - (projects.size - consuming.size))
}

function readEntry(entry: unknown, name: string): { belongs: boolean; consumes: boolean } {
  if (typeof entry !== 'object' || entry === null || entry instanceof Promise) return { belongs: true, consumes: true }
  const plugins = 'plugins' in entry && Array.isArray(entry.plugins) ? entry.plugins.flat(Number.POSITIVE_INFINITY) : []
  const own = plugins.filter((plugin) => plugin?.name === 'concordat' && plugin.api?.participant === name)
  return { belongs: own.length > 0, consumes: own.some((plugin) => plugin.api.consumes) }
}
