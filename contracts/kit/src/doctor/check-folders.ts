import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { loadConfig } from '../config/load-config.ts'
import type { CheckUp, Diagnosis } from './check-up.ts'

/** Whether the folders that are written to take a file: pacts, results, and the system's temporary one. */
export const checkFolders: CheckUp = async ({ root }) => {
  const pacts = await loadConfig(root).then(
    (config) => [join(config.root, config.pacts)],
    () => [],
  )
  const folders = [...pacts, join(root, '.concordat'), tmpdir()]
  const faults = folders.flatMap((folder): Diagnosis[] => {
    const existing = findExisting(folder)
    try {
      const trial = mkdtempSync(join(existing, '.concordat-doctor-'))
      rmSync(trial, { recursive: true })
      return []
    } catch (error) {
      const message = `nothing can be written to ${relative(root, existing) || '.'}: ${error instanceof Error ? error.message : error}`
      return [{ name: 'folders', status: 'fail', message, remedy: 'Make it writeable.' }]
    }
  })
  return faults.length > 0 ? faults : [{ name: 'folders', status: 'ok', message: 'can be written to' }]
}

/** The folder, or the one above that would take it. */
function findExisting(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : findExisting(dirname(folder))
}
