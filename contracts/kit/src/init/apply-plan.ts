import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InitError } from './init-error.ts'
import type { Plan } from './plan.ts'

/**
 * Writes the files of a plan.
 *
 * @throws {InitError} when the directory takes none; then nothing is written
 */
export function applyPlan(root: string, { files }: Plan): void {
  const changes = files.filter(({ action }) => action !== 'keep')
  if (changes.length === 0) return
  try {
    for (const folder of new Set(changes.map(({ path }) => dirname(join(root, path))))) {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
    }
    for (const { path, action, content } of changes) {
      // A file that has appeared since the plan was made is somebody's.
      writeFileSync(join(root, path), content, { flag: action === 'create' ? 'wx' : 'w' })
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new InitError(`Failed to set up Concordat: ${why}. Make the directory writeable, then run it again.`, {
      cause,
    })
  }
}
