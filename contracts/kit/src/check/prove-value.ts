import type { OpenApiDocument, Schema, SchemaObject } from '../documents/openapi-document.ts'
import { openReference } from './open-reference.ts'
import { plainKeywords } from './plain-keywords.ts'

/** What is nested deeper or takes more steps stays unproven, so that schemas that are made of themselves come to an end. */
const [deepest, mostSteps] = [200, 50_000]

interface Attempt {
  document: OpenApiDocument
  stepsLeft: number
}

/**
 * Whether the comparator surely finds nothing wrong with a part of a response, told without compiling the schema, which
 * takes it about a millisecond. It says no of everything that is not plain: then the comparator is to judge.
 */
export function proveValue(document: OpenApiDocument, schema: SchemaObject, value: unknown): boolean {
  return isPlain(document, schema) && takes({ document, stepsLeft: mostSteps }, schema, value, 0)
}

const plain = new WeakMap<OpenApiDocument, WeakMap<SchemaObject, boolean>>()

/** Whether all that the schema is made of has a known meaning and form; the comparator throws where one has none. */
function isPlain(document: OpenApiDocument, schema: SchemaObject): boolean {
  const known = plain.get(document) ?? new WeakMap<SchemaObject, boolean>()
  plain.set(document, known)
  const found = known.get(schema) ?? areKnown(document, schema)
  known.set(schema, found)
  return found
}

function areKnown(document: OpenApiDocument, root: SchemaObject): boolean {
  const reached = new Set<unknown>([root])
  for (const schema of reached) {
    if (typeof schema === 'boolean') continue
    if (typeof schema !== 'object' || schema === null) return false
    const parts = listParts(document, schema as SchemaObject)
    if (!parts) return false
    for (const part of parts) reached.add(part)
  }
  return true
}

/** The schemas directly below one; nothing when it has a keyword that is not plain. */
function listParts(document: OpenApiDocument, schema: SchemaObject): unknown[] | undefined {
  const parts: unknown[] = []
  for (const [keyword, given] of Object.entries(schema)) {
    if (keyword.startsWith('x-') || plainKeywords.get(keyword)?.isWellFormed(given)) continue
    if (keyword === '$ref' && !Object.keys(schema).some(restricts)) parts.push(openReference(document, schema))
    else if (keyword === 'items' || keyword === 'additionalProperties') parts.push(given)
    else if (keyword === 'properties' && isMap(given)) parts.push(...Object.values(given))
    else if (keyword === 'anyOf' && Array.isArray(given) && given.length > 0) parts.push(...given)
    // Only beside this one does the comparator keep what is required.
    else if (keyword === 'oneOf' && Array.isArray(given) && given.length > 0 && !('required' in schema))
      parts.push(...given)
    else return undefined
  }
  return parts
}

/** What stands beside a reference is not read alike everywhere, save where it is for people. */
const restricts = (keyword: string) => !['$ref', 'title', 'description', 'deprecated'].includes(keyword)

const isMap = (given: unknown): given is object => typeof given === 'object' && given !== null && !Array.isArray(given)

function takes(attempt: Attempt, schema: Schema, value: unknown, depth: number): boolean {
  attempt.stepsLeft -= 1
  if (typeof schema === 'boolean' || depth > deepest || attempt.stepsLeft < 0) return schema === true
  const { document } = attempt
  const below = (part: Schema, child: unknown) => takes(attempt, part, child, depth + 1)
  if (schema.$ref !== undefined) return below(openReference(document, schema) as SchemaObject, value)
  const { items, anyOf, oneOf } = schema
  for (const [keyword, given] of Object.entries(schema)) {
    if (plainKeywords.get(keyword)?.takes(given as never, value) === false) return false
  }
  if (anyOf && !anyOf.some((branch) => below(branch, value))) return false
  if (oneOf) {
    const [branch, ...others] = oneOf.filter((one) => !isOfOtherType(document, one, value, depth))
    if (branch === undefined || others.length > 0 || !below(branch, value)) return false
  }
  if (Array.isArray(value)) return items === undefined || value.every((item) => below(items, item))
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, child]) => {
    const part = partOf(schema, name)
    return part !== undefined && below(part, child)
  })
}

/** Whether a branch surely cannot be meant. */
function isOfOtherType(document: OpenApiDocument, schema: Schema, value: unknown, depth: number): boolean {
  if (typeof schema === 'boolean' || depth > deepest) return schema === false
  if (schema.$ref !== undefined)
    return isOfOtherType(document, openReference(document, schema) as SchemaObject, value, depth + 1)
  return schema.type !== undefined && plainKeywords.get('type')?.takes(schema.type as never, value) === false
}

/** The comparator takes an object that says nothing of further members for a closed one. */
function partOf({ properties, additionalProperties }: SchemaObject, name: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}
