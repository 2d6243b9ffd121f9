import type { Schema } from '../documents/openapi-document.ts'
import type { Json, RecordingFinding, RuleList } from '../recording/recording.ts'
import { chooseShape } from './accepts-value.ts'
import { mapRule } from './map-rule.ts'
import { placeholderFor } from './placeholder.ts'
import { propertyPath } from './rule-path.ts'
import { allowsNull, scalarRule } from './scalar-rule.ts'
import { expandShapes, type RootedSchema, type Shape } from './shape.ts'

/** What a pact says of a JSON body: the part that is read, and how it may differ. */
export interface DerivedBody {
  example: Json
  rules: Record<string, RuleList>
  /** Where the consumer asks for more than the document promises. */
  findings: RecordingFinding[]
  /** Values of `format: password` that were replaced in the example. */
  secrets: string[]
}

/**
 * Derives the example and the matching rules of a response body.
 *
 * @param documented the body's schema in the OpenAPI document
 * @param reads JSON Schema of what the consumer takes; absent when it relies on all that it mocked
 */
export function deriveRules(value: Json, documented: RootedSchema, reads?: RootedSchema): DerivedBody {
  const derived: DerivedBody = { example: null, rules: {}, findings: [], secrets: [] }
  const walk: Walk = { documented: documented.root, reads: reads?.root ?? {}, derived }
  derived.example = deriveValue(walk, { path: '$', value, schema: documented.schema, reads: reads?.schema })
  return derived
}

interface Walk {
  documented: object
  reads: object
  derived: DerivedBody
}

interface Place {
  /** Nothing when the Pact path syntax cannot name the place: it stays pinned as it is. */
  path: string | undefined
  value: Json
  schema: Schema
  reads: Schema | undefined
}

function deriveValue(walk: Walk, place: Place): Json {
  const { value } = place
  const shapes = expandShapes({ root: walk.documented, schema: place.schema })
  const reads = place.reads === undefined ? undefined : expandShapes({ root: walk.reads, schema: place.reads })
  if (reads) reportNull(walk, place, shapes, reads)
  if (typeof value !== 'object' || value === null) return deriveScalar(walk, place, shapes, reads)
  const shape = chooseShape(walk.documented, shapes, value) ?? { type: 'any', schema: {} }
  const chosen = reads && chooseShape(walk.reads, reads, value)
  const taken = chosen?.type === 'any' ? undefined : chosen
  return Array.isArray(value)
    ? deriveArray(walk, { ...place, value }, shape, taken)
    : deriveObject(walk, { ...place, value }, shape, taken)
}

function deriveScalar(
  walk: Walk,
  { path, value }: Place,
  shapes: readonly Shape[],
  reads: readonly Shape[] | undefined,
): Json {
  if (path !== undefined) walk.derived.rules[path] = scalarRule(shapes, reads, value)
  const secret = shapes.find(({ schema }) => schema.format === 'password')
  if (!secret || typeof value !== 'string') return value
  walk.derived.secrets.push(value)
  return placeholderFor(secret.schema)
}

/** One element stands for all: the verifier compares each element of the answer with it. Tuples are kept whole. */
function deriveArray(
  walk: Walk,
  place: Omit<Place, 'value'> & { value: Json[] },
  shape: Shape,
  taken: Shape | undefined,
): Json {
  const { path, value } = place
  const tuple = shape.schema.prefixItems ?? taken?.schema.prefixItems
  // No rule on an empty list: the verifier then takes only an empty one, whereas any rule would let all pass (measured).
  if (value.length === 0) return []
  const derive = (item: Json, index: number, step: string) =>
    deriveValue(walk, {
      path: path === undefined ? undefined : `${path}[${step}]`,
      value: item,
      schema: shape.schema.prefixItems?.[index] ?? shape.schema.items ?? true,
      reads: taken && (taken.schema.prefixItems?.[index] ?? taken.schema.items ?? true),
    })
  if (tuple) return value.map((item, index) => derive(item, index, String(index)))
  if (path !== undefined) walk.derived.rules[path] = { combine: 'AND', matchers: [{ match: 'type', min: 1 }] }
  // The example keeps as many as the document asks for, or the pact would contradict it; the first one makes the rules.
  const kept = value.slice(0, Math.max(1, shape.schema.minItems ?? 1)).reverse()
  return kept.map((item) => derive(item, 0, '*')).reverse()
}

function deriveObject(
  walk: Walk,
  place: Omit<Place, 'value'> & { value: Record<string, Json> },
  shape: Shape,
  taken: Shape | undefined,
): Json {
  const { path, value } = place
  if (taken) reportOptional(walk, path, shape, taken)
  const entries = Object.entries(value).filter(([name]) => readsOf(taken, name) !== undefined)
  const first = entries[0]
  const map = first && path !== undefined ? mapRule(walk.documented, shape, taken) : undefined
  if (map && first) {
    walk.derived.rules[path ?? '$'] = map.rule
    const reads = taken ? readsOf(taken, first[0]) : undefined
    return { [first[0]]: deriveValue(walk, { path: `${path}.*`, value: first[1], schema: map.values, reads }) }
  }
  return Object.fromEntries(
    entries.map(([name, child]) => {
      const schema = shape.schema.properties?.[name] ?? shape.schema.additionalProperties ?? true
      const reads = taken ? readsOf(taken, name) : undefined
      const childPath = path === undefined ? undefined : propertyPath(path, name)
      return [name, deriveValue(walk, { path: childPath, value: child, schema, reads })]
    }),
  )
}

/** The schema that the consumer takes a property with, or nothing when it drops the property. */
function readsOf(taken: Shape | undefined, name: string): Schema | undefined {
  if (!taken) return true
  const { properties = {}, additionalProperties } = taken.schema
  if (properties[name] !== undefined) return properties[name]
  if (additionalProperties === undefined || additionalProperties === false) return undefined
  const says = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
  // A loose object lets the rest through without looking at it.
  return says || Object.keys(properties).length === 0 ? additionalProperties : undefined
}

function reportOptional({ derived }: Walk, path: string | undefined, shape: Shape, taken: Shape): void {
  if (shape.type === 'any') return
  for (const name of taken.schema.required ?? []) {
    if (shape.schema.required?.includes(name)) continue
    const place = propertyPath(path ?? '', name) ?? name
    const message = `the consumer requires ${place}, which the document calls optional`
    derived.findings.push({ code: 'reads.required.optional', path: place, message })
  }
}

function reportNull({ derived }: Walk, { path = '' }: Place, shapes: readonly Shape[], reads: readonly Shape[]): void {
  if (!shapes.some(({ type }) => type === 'null') || allowsNull(reads)) return
  const message = `the consumer refuses null at ${path}, which the document calls nullable`
  derived.findings.push({ code: 'reads.required.nullable', path, message })
}
