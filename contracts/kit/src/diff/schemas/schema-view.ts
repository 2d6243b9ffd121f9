import { isDeepStrictEqual } from 'node:util'
import { followReferences, type Located, stepInto } from '../../documents/located.ts'
import type { OpenApiDocument, Schema, SchemaObject } from '../../documents/openapi-document.ts'

/** The bounds of JSON Schema: of numbers, texts, lists and objects, with the side on which each one limits. */
export const bounds = {
  minimum: 'low',
  exclusiveMinimum: 'low',
  minLength: 'low',
  minItems: 'low',
  minProperties: 'low',
  maximum: 'high',
  exclusiveMaximum: 'high',
  maxLength: 'high',
  maxItems: 'high',
  maxProperties: 'high',
} as const

export type Bound = keyof typeof bounds

/** Keywords that are only compared as a whole. */
const constraints = [
  'multipleOf',
  'uniqueItems',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
]

/** What a schema says, with references followed and `allOf` worked in; each part knows where it is written. */
export interface SchemaView {
  at: Located<unknown>
  /** JSON types without `null`; empty where any is allowed. */
  types: ReadonlySet<string>
  nullable: boolean
  format?: string
  /** The values of `enum` or `const`, without null. */
  values?: readonly unknown[]
  bounds: Partial<Record<Bound, number>>
  patterns: readonly string[]
  /** Further constraints that hold or do not, by keyword. */
  constraints: Readonly<Record<string, unknown>>
  properties: ReadonlyMap<string, Located<Schema>>
  required: ReadonlySet<string>
  /** What properties of such names must be, by pattern. */
  named: ReadonlyMap<string, Located<Schema>>
  /** What further properties must be; `false` refuses them. */
  additional?: Located<Schema>
  /** What the first items must be, each by its position. */
  firstItems: readonly Located<Schema>[]
  /** What the items after those must be. */
  items?: Located<Schema>
  alternatives: readonly Located<Schema>[]
  discriminator?: Located<{ propertyName: string; mapping?: Record<string, string> }>
  /** Number of `allOf` members that say something of their own. */
  parts: number
}

/** Looks at a schema, following its references; a boolean schema says all or nothing. */
export function viewSchema(document: OpenApiDocument, located: Located<Schema>, depth = 0): SchemaView {
  const at =
    typeof located.value === 'boolean'
      ? located
      : followReferences<SchemaObject>(document, located as Located<SchemaObject>)
  if (typeof at.value === 'boolean' || depth > 32) return emptyView(at)
  const own = unwrapNull(document, viewOwn(at as Located<SchemaObject>), depth)
  // A reference may have siblings in OpenAPI 3.1: they hold together with what it points at.
  const siblings = typeof located.value === 'object' && located.value.$ref !== undefined ? siblingsOf(located) : []
  const members = (at.value as SchemaObject).allOf ?? []
  const list = stepInto(at, 'allOf', null)
  const others = [...siblings, ...members.map((part, index) => stepInto(list, String(index), part))]
  return others.map((part) => viewSchema(document, part, depth + 1)).reduce(join, own)
}

/** `oneOf: [X, { type: null }]` is another way to write a nullable X. */
function unwrapNull(document: OpenApiDocument, view: SchemaView, depth: number): SchemaView {
  const branches = view.alternatives.filter((branch) => !isNull(document, branch))
  if (branches.length === view.alternatives.length)
    return branches.length === 0 || branches.some((branch) => saysNull(document, branch, depth + 8))
      ? view
      : { ...view, nullable: false }
  const [only, ...others] = branches
  if (!only || others.length > 0) return { ...view, alternatives: branches }
  const inner = viewSchema(document, only, depth + 1)
  return { ...join({ ...view, alternatives: [] }, inner), parts: view.parts, nullable: view.nullable }
}

/** A choice of one is none. */
export function unwrapSingle(document: OpenApiDocument, view: SchemaView): SchemaView {
  const [only, ...others] = view.alternatives
  if (!only || others.length > 0) return view
  return { ...join({ ...view, alternatives: [] }, viewSchema(document, only)), parts: view.parts }
}

function isNull(document: OpenApiDocument, branch: Located<Schema>): boolean {
  if (typeof branch.value === 'boolean') return false
  return followReferences<SchemaObject>(document, branch as Located<SchemaObject>).value.type === 'null'
}

/** Whether a branch allows null by name; one that names no type is not taken to. */
function saysNull(document: OpenApiDocument, branch: Located<Schema>, depth: number): boolean {
  const { nullable, types, values, alternatives } = viewSchema(document, branch, depth)
  return nullable && (types.size > 0 || values !== undefined || alternatives.length > 0)
}

/** The schema that both hold to, kept at the place of the first. */
function both(left: Located<Schema>, right: Located<Schema>): Located<Schema> {
  if (left.value === true || right.value === false) return right
  if (right.value === true || left.value === false || isDeepStrictEqual(left.value, right.value)) return left
  return { pointer: left.pointer, value: { allOf: [left.value, right.value] } }
}

/** What either map holds; what both do must satisfy both. */
function joinMaps(left: SchemaView['properties'], right: SchemaView['properties']): SchemaView['properties'] {
  const joined = new Map([...left, ...right])
  for (const [name, schema] of left) {
    const other = right.get(name)
    if (other) joined.set(name, both(schema, other))
  }
  return joined
}

function siblingsOf({ pointer, value }: Located<Schema>): Located<Schema>[] {
  const { $ref, summary, description, ...rest } = value as SchemaObject
  return Object.keys(rest).length === 0 ? [] : [{ pointer, value: rest }]
}

function emptyView(at: Located<unknown>): SchemaView {
  return {
    at,
    types: new Set(),
    nullable: true,
    bounds: {},
    patterns: [],
    constraints: {},
    properties: new Map(),
    required: new Set(),
    named: new Map(),
    firstItems: [],
    alternatives: [],
    parts: 0,
  }
}

function viewOwn(at: Located<SchemaObject>): SchemaView {
  const { value } = at
  const types = [value.type ?? []].flat()
  const listed = value.enum ?? ('const' in value ? [value.const] : undefined)
  const values = listed?.filter((entry) => entry !== null)
  const view: SchemaView = {
    ...emptyView(at),
    types: new Set(types.filter((type) => type !== 'null')),
    nullable: (types.length === 0 || types.includes('null')) && (listed?.includes(null) ?? true),
    bounds: Object.fromEntries(
      Object.keys(bounds).flatMap((name) => (typeof value[name] === 'number' ? [[name, value[name]]] : [])),
    ),
    patterns: value.pattern === undefined ? [] : [value.pattern],
    constraints: Object.fromEntries(
      constraints.flatMap((name) => (value[name] === undefined || value[name] === false ? [] : [[name, value[name]]])),
    ),
    properties: locateAll(at, 'properties'),
    required: new Set(value.required),
    named: locateAll(at, 'patternProperties'),
    firstItems: (value.prefixItems ?? []).map((item, index) =>
      stepInto(stepInto(at, 'prefixItems', null), String(index), item),
    ),
    alternatives: (['oneOf', 'anyOf'] as const).flatMap((keyword) =>
      (value[keyword] ?? []).map((branch, index) => stepInto(stepInto(at, keyword, null), String(index), branch)),
    ),
  }
  // What a text is encoded in is told by its own keyword since OpenAPI 3.1; in 3.0 it was a format.
  const format = value.format ?? value['contentEncoding']
  if (typeof format === 'string') view.format = format
  if (values) view.values = values
  if (value.items !== undefined) view.items = stepInto(at, 'items', value.items)
  for (const keyword of ['unevaluatedProperties', 'additionalProperties'])
    if (value[keyword] !== undefined) view.additional = stepInto(at, keyword, value[keyword] as Schema)
  const discriminator = value['discriminator'] as { propertyName: string } | undefined
  if (discriminator) view.discriminator = stepInto(at, 'discriminator', discriminator)
  return view
}

function locateAll(at: Located<SchemaObject>, keyword: string): ReadonlyMap<string, Located<Schema>> {
  const list = stepInto(at, keyword, null)
  const schemas = (at.value[keyword] ?? {}) as Record<string, Schema>
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, stepInto(list, name, schema)]))
}

/** What satisfies both views, kept at the place of the first. */
function join(left: SchemaView, right: SchemaView): SchemaView {
  const joined: SchemaView = {
    ...left,
    types: joinTypes(left.types, right.types),
    nullable: left.nullable && right.nullable,
    bounds: joinBounds(left.bounds, right.bounds),
    patterns: [...new Set([...left.patterns, ...right.patterns])].sort(),
    constraints: joinConstraints(left.constraints, right.constraints),
    properties: joinMaps(left.properties, right.properties),
    named: joinMaps(left.named, right.named),
    firstItems: right.firstItems.length > 0 ? right.firstItems : left.firstItems,
    required: new Set([...left.required, ...right.required]),
    alternatives: [...left.alternatives, ...right.alternatives],
    parts: left.parts + 1,
  }
  const values = left.values && right.values ? left.values.filter((v) => right.values?.includes(v)) : right.values
  if (values) joined.values = values
  for (const name of ['items', 'additional'] as const) {
    const [ours, theirs] = [left[name], right[name]]
    if (theirs) joined[name] = ours ? both(ours, theirs) : theirs
  }
  for (const name of ['format', 'discriminator'] as const)
    if (right[name] !== undefined) Object.assign(joined, { [name]: right[name] })
  return joined
}

/** A constraint that both name differently holds twice. */
function joinConstraints(left: SchemaView['constraints'], right: SchemaView['constraints']): SchemaView['constraints'] {
  const joined = { ...left, ...right }
  for (const [name, value] of Object.entries(left))
    if (name in right && !isDeepStrictEqual(value, right[name])) joined[name] = [value, right[name]]
  return joined
}

function joinTypes(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  if (left.size === 0) return right
  return right.size === 0 ? left : new Set([...left].filter((type) => right.has(type)))
}

function joinBounds(left: SchemaView['bounds'], right: SchemaView['bounds']): SchemaView['bounds'] {
  const joined = { ...left, ...right }
  for (const [name, value] of Object.entries(left) as [Bound, number][]) {
    const other = right[name]
    if (other !== undefined) joined[name] = bounds[name] === 'low' ? Math.max(value, other) : Math.min(value, other)
  }
  return joined
}
