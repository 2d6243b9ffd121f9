import { followReferences } from '../documents/located.ts'
import type { Schema, SchemaObject } from '../documents/openapi-document.ts'
import { propertyPath } from '../rules/rule-path.ts'
import type { Place, Union } from './place.ts'
import { componentName, holdsPlaces, type SchemaParts, saysSomething, takeApart } from './schema-parts.ts'

/** Places of one body beyond which its deepest ones are folded, so that schemas that all know each other end. */
const limit = 500

// One component stands under many operations and statuses.
const known = new WeakMap<object, Place>()

/** Lists the places that a schema documents, as a tree; `$` is its root. */
export function listPlaces(document: object, schema: Schema): Place {
  if (typeof schema === 'boolean') return grow(document, schema)
  const isPlainReference = schema.$ref !== undefined && Object.keys(schema).length === 1
  const target = isPlainReference
    ? followReferences<SchemaObject>(document, { pointer: '', value: schema }).value
    : schema
  const place = known.get(target) ?? grow(document, target)
  known.set(target, place)
  return place
}

/** A place together with what it is inside of. */
interface Bud {
  place: Place
  ancestors: ReadonlySet<SchemaObject>
}

/** Level by level, so that what is folded for size is what is deepest. */
function grow(document: object, schema: Schema): Place {
  const start: Bud = { place: createPlace(document, { path: '$', required: true, schemas: [schema] }), ancestors: none }
  const level = [start]
  let count = 1
  for (const bud of level) {
    const holding = bud.place.parts.all.filter((part) => holdsPlaces(part) || part.oneOf || part.anyOf)
    const again = holding.some((part) => bud.ancestors.has(part))
    if (again || (count > limit && holding.length > 0)) {
      bud.place.folded = true
      continue
    }
    const ancestors = new Set([...bud.ancestors, ...holding])
    const children = expand(document, bud.place)
    count += children.length
    for (const place of children) level.push({ place, ancestors })
  }
  return start.place
}

const none: ReadonlySet<SchemaObject> = new Set()

interface Seed {
  path: string
  required: boolean
  schemas: readonly Schema[]
}

function createPlace(document: object, { path, required, schemas }: Seed): Place {
  const parts: SchemaParts = takeApart(document, schemas)
  return {
    path,
    kind: 'value',
    required,
    parts,
    folded: false,
    named: new Map(),
    patterned: [],
    tuple: [],
    unions: [],
    open: false,
  }
}

/** Gives a place what it holds. */
function expand(document: object, place: Place): Place[] {
  const created: Place[] = []
  const add = (path: string, schemas: readonly Schema[], required: boolean) => {
    const child = createPlace(document, { path, required, schemas })
    created.push(child)
    return child
  }
  const { all, unions } = place.parts
  const required = new Set(all.flatMap((part) => part.required ?? []))
  for (const [name, schemas] of collectProperties(all)) {
    place.named.set(name, add(pathOf(place.path, name), schemas, required.has(name)))
  }
  for (const { patternProperties = {} } of all) {
    for (const [source, schema] of Object.entries(patternProperties as Record<string, Schema>)) {
      const pattern = readPattern(source)
      if (pattern) place.patterned.push({ pattern, place: add(`${place.path}{${source}}`, [schema], false) })
    }
  }
  const values = all.map((part) => part.additionalProperties).filter(saysSomething)
  if (values.length > 0) place.values = add(`${place.path}{}`, values, false)
  const tuple = all.find((part) => part.prefixItems)?.prefixItems ?? []
  const minItems = Math.max(0, ...all.map((part) => part.minItems ?? 0))
  place.tuple = tuple.map((schema, index) => add(`${place.path}[${index}]`, [schema], index < minItems))
  const items = all.map((part) => part.items).filter(saysSomething)
  if (items.length > 0) place.elements = add(`${place.path}[]`, items, minItems > tuple.length)
  for (const union of unions) {
    const branches = union.branches.map(({ name, schema }) => add(`${place.path}<${name}>`, [schema], false))
    place.unions.push({ branches, ...discriminate(union, branches) })
  }
  place.open = all.some(({ additionalProperties: any }) => any !== undefined && any !== false && !saysSomething(any))
  place.kind = kindOf(place)
  return created
}

function kindOf({ unions, named, patterned, values, tuple, elements }: Place): Place['kind'] {
  if (unions.length > 0) return 'union'
  if (named.size > 0) return 'object'
  if (values || patterned.length > 0) return 'map'
  return elements || tuple.length > 0 ? 'list' : 'value'
}

/** Properties by name, with every schema that holds for each. */
function collectProperties(all: readonly SchemaObject[]): Map<string, Schema[]> {
  const found = new Map<string, Schema[]>()
  for (const { properties = {} } of all) {
    for (const [name, schema] of Object.entries(properties)) found.set(name, [...(found.get(name) ?? []), schema])
  }
  return found
}

function discriminate(union: SchemaParts['unions'][number], branches: readonly Place[]): Pick<Union, 'discriminator'> {
  const { propertyName, mapping = {} } = union.discriminator ?? {}
  if (propertyName === undefined) return {}
  const byName = union.branches.map(({ name }, index) => [name, branches[index]] as const)
  const targets = Object.entries(mapping).map(
    ([value, target]) => [value, byName.find(([name]) => name === (componentName(target) ?? target))?.[1]] as const,
  )
  const pairs = [...byName, ...targets].filter((pair): pair is readonly [string, Place] => pair[1] !== undefined)
  return { discriminator: { property: propertyName, mapping: new Map(pairs) } }
}

function pathOf(parent: string, name: string): string {
  return propertyPath(parent, name) ?? `${parent}[${JSON.stringify(name)}]`
}

/** The document's expression, or nothing where this engine cannot run it. */
function readPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u')
  } catch {
    return undefined
  }
}
