import { registerHooks } from 'node:module'
import type { SourceEdit } from './fault.ts'

const root = new URL('../../', import.meta.url)

/**
 * Seeds the faults that the environment names (`SEEDED_EDITS`, JSON) into the modules loaded from now on; must run before
 * the service's are.
 *
 * @throws when a text to replace is not there exactly once: a fault that no longer bites must not pass for a caught one
 */
export function editSourceAsTold(env: NodeJS.ProcessEnv): void {
  const edits = JSON.parse(env['SEEDED_EDITS'] ?? '[]') as SourceEdit[]
  if (edits.length === 0) return
  const byUrl = Map.groupBy(edits, ({ file }) => new URL(file, root).href)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const mine = byUrl.get(url)
      return mine === undefined ? loaded : { ...loaded, source: mine.reduce(applyEdit, String(loaded.source)) }
    },
  })
}

function applyEdit(source: string, { file, find, replace }: SourceEdit): string {
  if (source.split(find).length !== 2) {
    throw new Error(
      `Failed to seed a fault: "${find}" is not in ${file} exactly once. Mend the fault in the catalogue.`,
    )
  }
  return source.replace(find, () => replace)
}
