import type { Json } from '../documents/json.ts'
import { chooseShape } from './accepts-value.ts'
import { deriveList } from './derive-list.ts'
import { deriveObjects, type JsonObject } from './derive-objects.ts'
import { deriveScalars } from './derive-scalars.ts'
import { allowsNull } from './scalar-rule.ts'
import { expandShapes, type Shape } from './shape.ts'
import { type Place, pin, type Walk } from './walk.ts'

/** Derives what is recorded of the values at one place, in their order; their rules go to the walk. */
export function deriveValues(walk: Walk, place: Place): Json[] {
  const { values } = place
  const shapes = expandShapes({ root: walk.documented, schema: place.schema })
  const reads = place.reads === undefined ? undefined : expandShapes({ root: walk.reads, schema: place.reads })
  if (reads) reportNull(walk, place, shapes, reads)
  if (values.every((value) => typeof value !== 'object' || value === null)) {
    return deriveScalars(walk, place, shapes, reads)
  }
  const [shape, ...otherShapes] = new Set(values.map((value) => chooseShape(walk.documented, shapes, value)))
  const [chosen, ...otherReads] = new Set(values.map((value) => reads && chooseShape(walk.reads, reads, value)))
  const documented = shape ?? { type: 'any', schema: {} }
  const taken = chosen?.type === 'any' ? undefined : chosen
  if (otherShapes.length + otherReads.length > 0) return pin(walk, values)
  if (values.every((value) => Array.isArray(value)))
    return deriveList(walk, { ...place, values }, { documented, taken })
  if (values.every(isObject)) return deriveObjects(walk, { ...place, values }, { documented, taken })
  return pin(walk, values)
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reportNull({ derived }: Walk, { path = '' }: Place, shapes: readonly Shape[], reads: readonly Shape[]): void {
  if (!shapes.some(({ type }) => type === 'null') || allowsNull(reads)) return
  const message = `the consumer refuses null at ${path}, which the document calls nullable`
  derived.findings.push({ code: 'reads.required.nullable', path, message })
}
