import { followReferences, type Located, stepInto } from '../../documents/located.ts'
import type { OpenApiDocument, Schema, SchemaObject } from '../../documents/openapi-document.ts'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { compareSchemas } from './compare-schemas.ts'
import { nameOf, type SchemaPlace, stepToProperty } from './schema-place.ts'
import type { SchemaView } from './schema-view.ts'

/** Compares the properties of an object, each by name. */
export function compareProperties(comparison: Comparison, views: Pair<SchemaView>, place: SchemaPlace): void {
  const names = new Set([
    ...views.before.properties.keys(),
    ...views.after.properties.keys(),
    ...views.before.required,
    ...views.after.required,
  ])
  for (const name of names) compareProperty(comparison, views, { name, at: stepToProperty(place, name) })
}

function compareProperty(
  comparison: Comparison,
  { before, after }: Pair<SchemaView>,
  { name, at }: { name: string; at: SchemaPlace },
): void {
  const { documents } = comparison
  const [old, now] = [find(documents.before, before, at, name), find(documents.after, after, at, name)]
  const note = (rule: Parameters<typeof report>[1], message: string) =>
    report(comparison, rule, {
      place: nameOf(at),
      message,
      before: before.properties.get(name) ?? listOf(before),
      after: after.properties.get(name) ?? listOf(after),
    })
  const wasRequired = before.required.has(name) && !old.hidden
  const isRequired = after.required.has(name) && !now.hidden

  if (at.direction === 'request') {
    if (isRequired && !wasRequired)
      note('request.property.became-required', old.schema ? `"${name}" was optional` : `"${name}" was unknown`)
    if (old.schema && !now.schema && !now.hidden && refusesMore(after))
      note('request.property.removed', `"${name}" is refused`)
  } else if (old.schema && !now.schema) {
    if (wasRequired) note('response.property.removed', `"${name}" no longer comes`)
    else note('response.optional-property.removed', `"${name}", which was optional, no longer comes`)
    return
  } else if (wasRequired && !isRequired) note('response.property.became-optional', `"${name}" may be missing`)

  if (old.schema && now.schema) compareSchemas(comparison, { before: old.schema, after: now.schema }, at)
}

/** The properties as a whole: a reference on the way is followed to where they are written. */
const listOf = ({ at }: SchemaView) => stepInto(at, 'properties', null)
const refusesMore = ({ additional }: SchemaView) => additional?.value === false

/** A property as it travels: one that is only read never does in requests, one that is only written never in responses. */
function find(document: OpenApiDocument, { properties }: SchemaView, { direction }: SchemaPlace, name: string) {
  const schema = properties.get(name)
  const hidden = schema !== undefined && isMarked(document, schema, direction === 'request' ? 'readOnly' : 'writeOnly')
  const never = direction === 'response' && schema?.value === false
  return { hidden, schema: hidden || never ? undefined : schema }
}

/** Whether a schema, what it references or a part of it carries a mark. */
function isMarked(document: OpenApiDocument, schema: Located<Schema>, mark: 'readOnly' | 'writeOnly'): boolean {
  const { value } = schema
  if (typeof value === 'boolean') return false
  if (value[mark] === true) return true
  const followed = followReferences<SchemaObject>(document, schema as Located<SchemaObject>).value
  return followed[mark] === true || (followed.allOf ?? []).some((part) => Object(part)[mark] === true)
}
