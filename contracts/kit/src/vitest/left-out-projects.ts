import type { TestProject, Vitest } from 'vitest/node'

/**
 * Whether `--project` leaves out a project of a participant.
 *
 * It reads the projects as the config declares them, for those left out are never configured. A project in a config
 * file of its own cannot be read here, so it counts as one that may be missing.
 */
export function leavesOutProject(
  vitest: Vitest,
  { name, projects }: { name: string; projects: ReadonlySet<TestProject> },
): boolean {
  if (vitest.config.project.length === 0) return false
  return (vitest.config.projects ?? []).filter((entry) => mayBelongTo(entry, name)).length > projects.size
}

function mayBelongTo(entry: unknown, participant: string): boolean {
  if (typeof entry !== 'object' || entry === null || entry instanceof Promise) return true
  const plugins = 'plugins' in entry && Array.isArray(entry.plugins) ? entry.plugins.flat(Number.POSITIVE_INFINITY) : []
  return plugins.some((plugin) => plugin?.name === 'concordat' && plugin.api?.participant === participant)
}
