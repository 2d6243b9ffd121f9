import type { ChangeRuleId } from '../change-rules.ts'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { isMoney } from './is-money.ts'
import { nameOf, type SchemaPlace } from './schema-place.ts'
import type { SchemaView } from './schema-view.ts'

/**
 * Compares types, formats and whether null is allowed.
 *
 * @returns whether the two are of one kind, so that comparing what is inside makes sense
 */
export function compareTypes(comparison: Comparison, views: Pair<SchemaView>, place: SchemaPlace): boolean {
  const { before, after } = views
  compareNull(comparison, views, place)
  const [from, to] = place.direction === 'request' ? [before, after] : [after, before]
  // What may come must be among what is taken: requests of old consumers in the new document, new responses in the old.
  const lost = [...typesOf(from)].filter((type) => !covers(typesOf(to), type))
  const formatLost = lost.length === 0 && !coversFormat(from.format, to.format)
  if (lost.length === 0 && !formatLost) return true
  const rule = ruleFor(views, place, lost)
  const message = formatLost
    ? `format ${before.format ?? 'none'} became ${after.format ?? 'none'}`
    : `type ${describe(before)} became ${describe(after)}`
  report(comparison, rule, { place: nameOf(place), message, before: before.at, after: after.at })
  return formatLost || [...typesOf(before)].some((type) => typesOf(after).has(type))
}

function compareNull(comparison: Comparison, { before, after }: Pair<SchemaView>, place: SchemaPlace): void {
  // Where any type is allowed, null was one of them; the type then says what changed.
  if (saysNothing(before) || saysNothing(after)) return
  const difference = { place: nameOf(place), before: before.at, after: after.at }
  if (place.direction === 'request' && before.nullable && !after.nullable)
    report(comparison, 'request.property.null-refused', { ...difference, message: 'null is no longer taken' })
  if (place.direction === 'response' && !before.nullable && after.nullable)
    report(comparison, 'response.property.became-nullable', { ...difference, message: 'null may come' })
}

const saysNothing = ({ types, values, alternatives }: SchemaView) =>
  types.size === 0 && values === undefined && alternatives.length === 0

function ruleFor({ before, after }: Pair<SchemaView>, place: SchemaPlace, lost: string[]): ChangeRuleId {
  const changesKind = ['string', 'number', 'integer'].some((type) => lost.includes(type))
  if (isMoney(place.path, before) && (changesKind || lost.length === 0)) return 'money.representation-changed'
  if (place.direction === 'request')
    return place.owner === 'parameter' ? 'request.parameter.type-changed' : 'request.property.type-changed'
  const kept = [...typesOf(before)].every((type) => covers(typesOf(after), type))
  return kept && lost.length > 0 ? 'response.property.type-widened' : 'response.property.type-changed'
}

const anything = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object'])

/** The types that a view allows; one that names none but has properties or items is not told apart from any. */
function typesOf({ types }: SchemaView): ReadonlySet<string> {
  return types.size === 0 ? anything : types
}

function covers(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'))
}

const wider: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' }

/** Whether every value of one format is one of the other: no format takes them all. */
function coversFormat(from: string | undefined, to: string | undefined): boolean {
  return to === undefined || from === to || (from !== undefined && wider[from] === to)
}

const describe = ({ types }: SchemaView) => (types.size === 0 ? 'any' : [...types].sort().join(' or '))
