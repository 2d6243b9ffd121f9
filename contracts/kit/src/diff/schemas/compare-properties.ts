import { type Located, stepInto } from '../../documents/located.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { compareSchemas } from './compare-schemas.ts'
import { nameOf, type SchemaPlace, stepToProperty } from './schema-place.ts'
import { type SchemaView, viewSchema } from './schema-view.ts'

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
  const [old, now] = [before.properties.get(name), after.properties.get(name)]
  const note = (rule: Parameters<typeof report>[1], message: string) =>
    report(comparison, rule, { place: nameOf(at), message, before: old ?? listOf(before), after: now ?? listOf(after) })
  const [wasRequired, isRequired] = [before.required.has(name), after.required.has(name)]

  if (at.direction === 'request') {
    if (isRequired && !wasRequired)
      note('request.property.became-required', old ? `"${name}" was optional` : `"${name}" was unknown`)
    if (old && !now && refusesMore(after)) note('request.property.removed', `"${name}" is refused`)
  } else if (old && !now) {
    if (wasRequired) note('response.property.removed', `"${name}" no longer comes`)
    else note('response.optional-property.removed', `"${name}", which was optional, no longer comes`)
    return
  } else if (wasRequired && !isRequired) note('response.property.became-optional', `"${name}" may be missing`)

  if (old && now && !isHidden(comparison, { before: old, after: now }, at))
    compareSchemas(comparison, { before: old, after: now }, at)
}

/** The properties as a whole: a reference on the way is followed to where they are written. */
const listOf = ({ at }: SchemaView) => stepInto(at, 'properties', null)
const refusesMore = ({ additional }: SchemaView) => additional?.value === false

/** A property that is only read never travels in requests, one that is only written never in responses. */
function isHidden({ documents }: Comparison, { before, after }: Pair<Located<Schema>>, at: SchemaPlace): boolean {
  const keyword = at.direction === 'request' ? 'readOnly' : 'writeOnly'
  const says = (view: SchemaView) => Reflect.get(Object(view.at.value), keyword) === true
  return says(viewSchema(documents.before, before)) && says(viewSchema(documents.after, after))
}
