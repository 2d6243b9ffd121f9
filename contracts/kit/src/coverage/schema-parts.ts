import { followReferences, lookUp } from '../documents/located.ts'
import type { Schema, SchemaObject } from '../documents/openapi-document.ts'

/** A schema taken apart: what holds together, and what is one of several. */
export interface SchemaParts {
  /** Schemas that all hold, without references and combinators. */
  all: SchemaObject[]
  unions: { branches: BranchSchema[]; discriminator?: Discriminator }[]
}

export interface BranchSchema {
  name: string
  schema: Schema
}

/** @see https://spec.openapis.org/oas/v3.1.1#discriminator-object */
interface Discriminator {
  propertyName: string
  mapping?: Record<string, string>
}

/** Takes schemas that hold together apart. An alternative that is only null says that a value may be absent: left out. */
export function takeApart(document: object, schemas: readonly Schema[]): SchemaParts {
  const parts: SchemaParts = { all: [], unions: [] }
  const seen = new Set<Schema>()
  const pending = [...schemas]
  // The list grows as it is read: what a schema refers to follows it.
  for (const schema of pending) {
    if (typeof schema === 'boolean' || seen.has(schema)) continue
    seen.add(schema)
    parts.all.push(schema)
    const { $ref, allOf = [], oneOf, anyOf } = schema
    const target = $ref === undefined ? [] : [lookUp(document, $ref).value as Schema]
    pending.push(...target, ...allOf)
    for (const alternatives of [oneOf, anyOf]) {
      const branches = alternatives?.filter((branch) => !isNull(document, branch)) ?? []
      if (branches.length === 1) pending.push(...branches)
      if (branches.length < 2 || !branches.some((branch) => isStructured(document, branch))) continue
      const discriminator = schema['discriminator'] as Discriminator | undefined
      parts.unions.push({ branches: nameBranches(document, branches), ...(discriminator && { discriminator }) })
    }
  }
  return parts
}

function isNull(document: object, schema: Schema): boolean {
  if (typeof schema === 'boolean') return false
  const { type, const: only } = followReferences<SchemaObject>(document, { pointer: '', value: schema }).value
  return only === null || [type].flat().every((name) => name === 'null')
}

/** Whether a schema says what is inside an object or a list; only then its branches have names of their own. */
function isStructured(document: object, schema: Schema): boolean {
  const { all, unions } = takeApart(document, [schema])
  return unions.length > 0 || all.some(holdsPlaces)
}

/** Whether one schema, by itself, documents places inside a value. */
export function holdsPlaces(schema: SchemaObject): boolean {
  const { properties = {}, patternProperties = {}, items, prefixItems = [], additionalProperties } = schema
  const named = Object.keys(properties).length + Object.keys(patternProperties as object).length + prefixItems.length
  return named > 0 || saysSomething(items) || saysSomething(additionalProperties)
}

/** Whether a schema restricts a value at all. */
export function saysSomething(schema: Schema | undefined): schema is SchemaObject {
  return typeof schema === 'object' && Object.keys(schema).length > 0
}

function nameBranches(document: object, branches: readonly Schema[]): BranchSchema[] {
  const names = branches.map((branch, index) => nameBranch(document, branch, index))
  return branches.map((schema, index) => {
    const name = names[index] ?? ''
    return { name: names.indexOf(name) === index ? name : `${name} ${index + 1}`, schema }
  })
}

/** What people call a branch: its component, its title, the constant that tells it from the others, or its number. */
function nameBranch(document: object, branch: Schema, index: number): string {
  const component = typeof branch === 'object' ? componentName(branch.$ref) : undefined
  if (component !== undefined) return component
  const { all } = takeApart(document, [branch])
  const title = all.map((schema) => schema['title']).find((text) => typeof text === 'string')
  if (title !== undefined) return title
  for (const { properties = {} } of all) {
    for (const [name, property] of Object.entries(properties)) {
      if (typeof property === 'object' && property.const !== undefined) return `${name}=${String(property.const)}`
    }
  }
  const type = all.flatMap((schema) => schema.type ?? []).find((name) => name !== 'null')
  return type === undefined || all.some(holdsPlaces) ? String(index + 1) : type
}

/** The last part of a reference to a named schema; a bundled document has references to other places too. */
export function componentName(reference: string | undefined): string | undefined {
  return /(?:\/components\/schemas|\/\$defs)\/([^/]+)$/.exec(reference ?? '')?.[1]
}
