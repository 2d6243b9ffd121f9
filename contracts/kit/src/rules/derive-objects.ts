import type { Json } from '../documents/json.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { deriveValues } from './derive-values.ts'
import { mapRule } from './map-rule.ts'
import { propertyPath } from './rule-path.ts'
import type { Shape } from './shape.ts'
import { type Place, pin, tryOut, type Walk } from './walk.ts'

export type JsonObject = { [key: string]: Json }
type Objects = Omit<Place, 'values'> & { values: readonly JsonObject[] }
type Shapes = { documented: Shape; taken: Shape | undefined }

/** Derives objects: maps by any key where one rule fits all values, else what all of the objects have, by name. */
export function deriveObjects(walk: Walk, place: Objects, shapes: Shapes): Json[] {
  const { path, values } = place
  if (shapes.taken) reportOptional(walk, path, shapes.documented, shapes.taken)
  const filled = values.every((value) => Object.keys(value).length > 0)
  const map =
    path === undefined ? undefined : mapRule(walk.documented, { shape: shapes.documented, taken: shapes.taken, filled })
  if (!map || path === undefined) return deriveNamed(walk, place, shapes)
  const entries = values.flatMap((value) => Object.entries(value))
  if (entries.length === 0) {
    walk.derived.rules[path] = { combine: 'AND', matchers: [{ match: 'equality' }] }
    return [...values]
  }
  const { attempt, keep } = tryOut(walk)
  const derived = deriveValues(attempt, {
    path: `${path}.*`,
    values: entries.map(([, child]) => child),
    schema: map.values,
    reads: shapes.taken && readsOf(shapes.taken, ''),
  })
  if (attempt.pinned) {
    if (values.length > 1) return pin(walk, values)
    walk.pinned = true
    return deriveNamed(walk, place, shapes)
  }
  keep()
  walk.derived.rules[path] = map.rule
  const examples = entries.map(([name], index) => ({ [name]: derived[index] ?? null }))
  let start = 0
  return values.map((value) => {
    const own = examples[start]
    const count = Object.keys(value).length
    start += count
    return (count > 0 ? own : examples[0]) ?? {}
  })
}

function deriveNamed(walk: Walk, { path, values }: Objects, { documented, taken }: Shapes): Json[] {
  const names = Object.keys(values[0] ?? {}).filter(
    (name) => values.every((value) => Object.hasOwn(value, name)) && (!taken || readsOf(taken, name) !== undefined),
  )
  // Else the rule of a map around it would ask it not to be empty (measured).
  if (names.length === 0 && path !== undefined && path !== '$') {
    walk.derived.rules[path] = { combine: 'AND', matchers: [{ match: 'type' }] }
  }
  const columns = names.map((name) => {
    const childPath = path === undefined ? undefined : propertyPath(path, name)
    if (childPath === undefined) walk.pinned = true
    else if (taken && ownProperty(taken, name) !== undefined && !taken.schema.required?.includes(name))
      walk.derived.optional.push(childPath)
    return deriveValues(walk, {
      path: childPath,
      values: values.map((value) => value[name] ?? null),
      schema: ownProperty(documented, name) ?? documented.schema.additionalProperties ?? true,
      reads: taken && readsOf(taken, name),
    })
  })
  return values.map((_, row) => Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row] ?? null])))
}

function ownProperty({ schema: { properties = {} } }: Shape, name: string): Schema | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined
}

/** The schema that the consumer takes a property with, or nothing when it drops the property. */
function readsOf(taken: Shape, name: string): Schema | undefined {
  const own = ownProperty(taken, name)
  if (own !== undefined) return own
  const { properties = {}, additionalProperties } = taken.schema
  if (additionalProperties === undefined || additionalProperties === false) return undefined
  const says = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
  // A loose object lets the rest through without looking at it.
  return says || Object.keys(properties).length === 0 ? additionalProperties : undefined
}

function reportOptional({ derived }: Walk, path: string | undefined, documented: Shape, taken: Shape): void {
  if (documented.type === 'any') return
  for (const name of taken.schema.required ?? []) {
    if (documented.schema.required?.includes(name)) continue
    const place = propertyPath(path ?? '', name) ?? name
    const message = `the consumer requires ${place}, which the document calls optional`
    derived.findings.push({ code: 'reads.required.optional', path: place, message })
  }
}
