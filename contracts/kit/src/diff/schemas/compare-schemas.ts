import type { Located } from '../../documents/located.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { compareAlternatives } from './compare-alternatives.ts'
import { compareConstraints } from './compare-constraints.ts'
import { compareEnums } from './compare-enums.ts'
import { compareMembers } from './compare-members.ts'
import { compareProperties } from './compare-properties.ts'
import { compareTypes } from './compare-types.ts'
import { nameOf, type SchemaPlace } from './schema-place.ts'
import { unwrapSingle, viewSchema } from './schema-view.ts'

/** Compares two revisions of a schema: what it says itself first, then what is inside. */
export function compareSchemas(comparison: Comparison, pair: Pair<Located<Schema>>, place: SchemaPlace): void {
  const { documents } = comparison
  if (comparison.isUntouched?.(pair)) return
  if (pair.before.value === false || pair.after.value === false) {
    const refused = place.direction === 'request' && pair.before.value !== false
    if (refused)
      report(comparison, 'request.property.removed', { place: nameOf(place), message: 'is refused', ...pair })
    return
  }
  const [old, now] = [viewSchema(documents.before, pair.before), viewSchema(documents.after, pair.after)]
  const before = now.alternatives.length === 0 ? unwrapSingle(documents.before, old) : old
  const after = old.alternatives.length === 0 ? unwrapSingle(documents.after, now) : now
  const visit = `${before.at.pointer} ${after.at.pointer}`
  if (place.visited.has(visit) || isTooOften(comparison, place, visit)) return
  const here = { ...place, visited: new Set([...place.visited, visit]) }
  const views = { before, after }

  const sameKind = compareTypes(comparison, views, here)
  if (!sameKind) return
  compareEnums(comparison, views, here)
  compareConstraints(comparison, views, here)
  compareAlternatives(comparison, views, here)
  compareProperties(comparison, views, here)
  compareMembers(comparison, views, here)
}

/**
 * Schemas that reference each other in circles have more paths than anybody can walk. All are looked at as far as clients
 * read; further in, each pair is compared a few times, and what breaks there is still found by checking the pacts.
 */
function isTooOften({ visits }: Comparison, { visited }: SchemaPlace, visit: string): boolean {
  if (visited.size < 6) return false
  const times = (visits?.get(visit) ?? 0) + 1
  visits?.set(visit, times)
  return times > 20 || visited.size > 64
}
