import type { Located } from '../../documents/located.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import type { Comparison, Pair } from '../comparison.ts'
import { compareAlternatives } from './compare-alternatives.ts'
import { compareConstraints } from './compare-constraints.ts'
import { compareEnums } from './compare-enums.ts'
import { compareProperties } from './compare-properties.ts'
import { compareTypes } from './compare-types.ts'
import { type SchemaPlace, stepToMembers } from './schema-place.ts'
import { viewSchema } from './schema-view.ts'

/** Compares two revisions of a schema: what it says itself first, then what is inside. */
export function compareSchemas(comparison: Comparison, pair: Pair<Located<Schema>>, place: SchemaPlace): void {
  const { documents } = comparison
  const before = viewSchema(documents.before, pair.before)
  const after = viewSchema(documents.after, pair.after)
  const visit = `${before.at.pointer} ${after.at.pointer}`
  if (place.visited.has(visit)) return
  const here = { ...place, visited: new Set([...place.visited, visit]) }
  const views = { before, after }

  const sameKind = compareTypes(comparison, views, here)
  if (!sameKind) return
  compareEnums(comparison, views, here)
  compareConstraints(comparison, views, here)
  compareAlternatives(comparison, views, here)
  compareProperties(comparison, views, here)
  if (before.items && after.items)
    compareSchemas(comparison, { before: before.items, after: after.items }, stepToMembers(here, 'list'))
  if (before.additional && after.additional)
    compareSchemas(comparison, { before: before.additional, after: after.additional }, stepToMembers(here, 'map'))
}
