import type { Json } from '../documents/json.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { deriveValues } from './derive-values.ts'
import type { Shape } from './shape.ts'
import { type Place, pin, tryOut, type Walk } from './walk.ts'

type Lists = Omit<Place, 'values'> & { values: readonly Json[][] }
type Shapes = { documented: Shape; taken: Shape | undefined }

/** Derives lists: of any length where one rule fits all elements, else element by element. */
export function deriveList(walk: Walk, place: Lists, shapes: Shapes): Json[] {
  const { path, values } = place
  const elements = values.flat()
  // No rule on an empty list: the verifier then takes only an empty one, whereas any rule would let all pass (measured).
  if (elements.length === 0) return pin(walk, values)
  const { prefixItems } = shapes.documented.schema
  const tuple = prefixItems ?? shapes.taken?.schema.prefixItems
  const { attempt, keep } = tryOut(walk)
  const derived =
    path === undefined ? undefined : (tuple ? deriveTuples : deriveLists)(attempt, { ...place, path }, shapes)
  if (derived && !attempt.pinned) {
    keep()
    return derived
  }
  const [list = []] = values
  if (values.length > 1) return pin(walk, values)
  walk.pinned = true
  return [list.map((element, index) => deriveAt(walk, { place, shapes, index, values: [element] })[0] ?? null)]
}

/** One element stands for all: the verifier compares each element of the answer with it. */
function deriveLists(walk: Walk, place: Lists & { path: string }, shapes: Shapes): Json[] {
  const { path, values } = place
  const [schema, reads] = itemsOf(shapes)
  const derived = deriveValues(walk, { path: `${path}[*]`, values: values.flat(), schema, reads })
  const filled = values.every((list) => list.length > 0)
  walk.derived.rules[path] = { combine: 'AND', matchers: [{ match: 'type', ...(filled && { min: 1 }) }] }
  // The example keeps as many as the document asks for, or the pact would contradict it.
  const kept = Math.max(1, shapes.documented.schema.minItems ?? 1)
  let start = 0
  return values.map(({ length }) => {
    const own = derived.slice(start, start + length)
    start += length
    return (own.length > 0 ? own : derived).slice(0, kept)
  })
}

/** Lists whose elements differ by position. The length is pinned, because a rule from above would loosen it (measured). */
function deriveTuples(walk: Walk, place: Lists & { path: string }, shapes: Shapes): Json[] {
  const { path, values } = place
  const [{ length } = []] = values
  if (values.some((list) => list.length !== length)) return pin(walk, values)
  const columns = Array.from({ length }, (_, index) =>
    deriveAt(walk, { place, shapes, index, values: values.map((list) => list[index] ?? null) }),
  )
  walk.derived.rules[path] = { combine: 'AND', matchers: [{ match: 'type', min: length, max: length }] }
  return values.map((_, row) => columns.map((column) => column[row] ?? null))
}

interface Element {
  place: Lists
  shapes: Shapes
  index: number
  values: readonly Json[]
}

function deriveAt(walk: Walk, { place: { path }, shapes, index, values }: Element): Json[] {
  const [schema, reads] = itemsOf(shapes, index)
  return deriveValues(walk, { path: path === undefined ? undefined : `${path}[${index}]`, values, schema, reads })
}

function itemsOf({ documented, taken }: Shapes, index = -1): [Schema, Schema | undefined] {
  const itemsIn = ({ schema }: Shape) => schema.prefixItems?.[index] ?? schema.items ?? true
  return [itemsIn(documented), taken && itemsIn(taken)]
}
