import { createLocator, type Locator } from '../findings/create-locator.ts'
import type { Change, ChangeSide } from './change.ts'
import type { Pair } from './comparison.ts'

/**
 * Adds to changes on which line of which file each revision says it.
 *
 * @param file the document, relative to both directories
 */
export function locateChanges(changes: readonly Change[], file: string, directories: Pair<string>): Change[] {
  const [before, after] = [createLocator(directories.before), createLocator(directories.after)]
  return changes.map((change) => ({
    ...change,
    before: locate(change.before, before, file),
    after: locate(change.after, after, file),
  }))
}

function locate(side: ChangeSide, positionOf: Locator, file: string): ChangeSide {
  if (side.pointer === '') return side
  const steps = side.pointer.split('/').slice(1)
  const location = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.')
  const position = positionOf(file, location)
  return position ? { ...side, file: position.file, line: position.line } : side
}
