import { isDeepStrictEqual } from 'node:util'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { nameOf, type SchemaPlace } from './schema-place.ts'
import { type Bound, bounds, type SchemaView } from './schema-view.ts'

/** Compares bounds, patterns and the like: requests may not be asked for more, responses may not keep less. */
export function compareConstraints(
  comparison: Comparison,
  { before, after }: Pair<SchemaView>,
  place: SchemaPlace,
): void {
  const note = (rule: Parameters<typeof report>[1], message: string) =>
    report(comparison, rule, { place: nameOf(place), message, before: before.at, after: after.at })

  for (const name of Object.keys(bounds) as Bound[]) {
    const [old, now] = [before.bounds[name], after.bounds[name]]
    const message = `${name} ${old ?? 'none'} became ${now ?? 'none'}`
    if (place.direction === 'request' && now !== undefined && isTighter(name, old, now))
      note('request.bounds.tightened', message)
    if (place.direction === 'response' && old !== undefined) {
      if (now === undefined) note('response.constraint.removed', message)
      else if (isTighter(name, now, old)) note('response.bounds.loosened', message)
    }
  }

  const [oldPatterns, nowPatterns] = [before.patterns, after.patterns]
  const message = `pattern ${oldPatterns.join(' and ') || 'none'} became ${nowPatterns.join(' and ') || 'none'}`
  if (place.direction === 'request' && nowPatterns.some((pattern) => !oldPatterns.includes(pattern)))
    note('request.pattern.changed', message)
  if (place.direction === 'response' && oldPatterns.some((pattern) => !nowPatterns.includes(pattern)))
    note('response.constraint.removed', message)

  for (const name of new Set([...Object.keys(before.constraints), ...Object.keys(after.constraints)])) {
    const [old, now] = [before.constraints[name], after.constraints[name]]
    if (isDeepStrictEqual(old, now)) continue
    const change = `${name} ${say(old)} became ${say(now)}`
    if (place.direction === 'request' && now !== undefined && !isMultiple(name, now, old))
      note('request.bounds.tightened', change)
    if (place.direction === 'response' && old !== undefined && !isMultiple(name, old, now))
      note('response.constraint.removed', change)
  }
}

const say = (value: unknown) => (value === undefined ? 'none' : JSON.stringify(value))

/** Whether the second value of a bound leaves out what the first one lets through. */
function isTighter(name: Bound, loose: number | undefined, tight: number): boolean {
  if (loose === undefined) return true
  return bounds[name] === 'low' ? tight > loose : tight < loose
}

/** Whether what satisfies the second value satisfies the first: every multiple of 10 is one of 5. */
function isMultiple(name: string, of: unknown, value: unknown): boolean {
  return name === 'multipleOf' && typeof of === 'number' && typeof value === 'number' && value % of === 0
}
