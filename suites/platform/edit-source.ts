import { registerHooks } from 'node:module'
import type { SourceEdit } from './fault.ts'

const root = new URL('../../', import.meta.url)

/**
 * Seeds the fault that the environment names (`SEEDED_EDIT`, JSON) into every module loaded from now on.
 *
 * @throws when the text to replace is not there exactly once: a fault that no longer bites must not pass for a caught one
 */
export function editSource(edit: SourceEdit): void {
  const target = new URL(edit.file, root).href
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (url !== target) return loaded
      const source = String(loaded.source)
      if (source.split(edit.find).length !== 2) {
        throw new Error(`Failed to seed the fault: "${edit.find}" is not in ${edit.file} exactly once. Mend the fault.`)
      }
      return { ...loaded, source: source.replace(edit.find, () => edit.replace) }
    },
  })
}

/** Seeds what `SEEDED_EDIT` holds, if anything; must run before the service's modules are imported. */
export function editSourceAsTold(env: NodeJS.ProcessEnv): void {
  const told = env['SEEDED_EDIT']
  if (told !== undefined) editSource(JSON.parse(told) as SourceEdit)
}
