import { isDeepStrictEqual } from 'node:util'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { nameOf, type SchemaPlace } from './schema-place.ts'
import type { SchemaView } from './schema-view.ts'

/** Compares the values that are listed: requests may not lose one, responses may not gain one. */
export function compareEnums(comparison: Comparison, { before, after }: Pair<SchemaView>, place: SchemaPlace): void {
  const difference = { place: nameOf(place), before: before.at, after: after.at }
  const [old, now] = [before.values, after.values]
  if (place.direction === 'request') {
    if (!now) return
    if (!old) {
      const message = `only ${list(now)} ${now.length === 1 ? 'is' : 'are'} taken`
      report(comparison, 'request.parameter.became-enum', { ...difference, message })
      return
    }
    const lost = old.filter((value) => !includes(now, value))
    if (lost.length === 0) return
    const rule = place.owner === 'parameter' ? 'request.parameter.enum-narrowed' : 'request.property.enum-narrowed'
    report(comparison, rule, { ...difference, message: `${list(lost)} no longer taken` })
    return
  }
  if (!old) return
  if (!now) {
    report(comparison, 'response.enum.opened', { ...difference, message: `any value may come, not only ${list(old)}` })
    return
  }
  const gained = now.filter((value) => !includes(old, value))
  if (gained.length > 0)
    report(comparison, 'response.enum.value-added', { ...difference, message: `${list(gained)} may come` })
}

const includes = (values: readonly unknown[], value: unknown) => values.some((other) => isDeepStrictEqual(other, value))
const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ')
