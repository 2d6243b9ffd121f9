import type { Located } from '../../documents/located.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import type { Comparison, Pair } from '../comparison.ts'
import { compareSchemas } from './compare-schemas.ts'
import { type SchemaPlace, stepToMembers } from './schema-place.ts'
import type { SchemaView } from './schema-view.ts'

/** Compares what lists and maps hold; where nothing is said of it, it may be anything. */
export function compareMembers(comparison: Comparison, views: Pair<SchemaView>, place: SchemaPlace): void {
  const { before, after } = views
  const compare = (kind: 'list' | 'map', old: Located<Schema> | undefined, now: Located<Schema> | undefined) => {
    if (!old && !now) return
    const pair = { before: old ?? anythingAt(before), after: now ?? anythingAt(after) }
    compareSchemas(comparison, pair, stepToMembers(place, kind))
  }
  for (let index = 0; index < Math.max(before.firstItems.length, after.firstItems.length); index += 1)
    compare('list', before.firstItems[index] ?? before.items, after.firstItems[index] ?? after.items)
  compare('list', before.items, after.items)
  for (const pattern of new Set([...before.named.keys(), ...after.named.keys()]))
    compare('map', before.named.get(pattern) ?? before.additional, after.named.get(pattern) ?? after.additional)
  compare('map', before.additional, after.additional)
}

const anythingAt = ({ at }: SchemaView): Located<Schema> => ({ pointer: at.pointer, value: true })
