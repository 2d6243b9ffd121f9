import { isDeepStrictEqual } from 'node:util'
import type { Located } from '../../documents/located.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import { type Comparison, type Pair, report } from '../comparison.ts'
import { compareSchemas } from './compare-schemas.ts'
import { nameOf, type SchemaPlace } from './schema-place.ts'
import type { SchemaView } from './schema-view.ts'

/** Compares the branches of `oneOf` and `anyOf`, how they are told apart, and what `allOf` adds. */
export function compareAlternatives(comparison: Comparison, views: Pair<SchemaView>, place: SchemaPlace): void {
  const { before, after } = views
  const note = (rule: Parameters<typeof report>[1], message: string) =>
    report(comparison, rule, { place: nameOf(place), message, before: before.at, after: after.at })

  const apart = compareDiscriminators(views, place)
  if (apart) note('discriminator.changed', apart)

  if (before.alternatives.length === 0 && after.alternatives.length === 0) return
  const { pairs, removed, added } = matchBranches(before.alternatives, after.alternatives)
  for (const pair of pairs) compareSchemas(comparison, pair, place)
  const [olds, nows] = [optionsOf(before), optionsOf(after)]
  if (place.direction === 'request') {
    const unmatched = before.alternatives.length === 0 ? olds : removed
    const refused = unmatched.filter((old) => !fits(nows.map((now) => ({ before: old, after: now }))))
    if (refused.length > 0) note('request.alternative.removed', describe(removed, 'no longer taken'))
    return
  }
  const unmatched = after.alternatives.length === 0 ? nows : added
  const unknown = unmatched.filter((now) => !fits(olds.map((old) => ({ before: old, after: now }))))
  if (unknown.length > 0) note('response.alternative.added', describe(unknown, 'may come'))

  /** Whether the parts of one of some pairs, which nothing but what they say brings together, fit. */
  function fits(candidates: Pair<Located<Schema>>[]): boolean {
    return candidates.some((pair) => {
      const inner: Comparison = { ...comparison, changes: [] }
      compareSchemas(inner, pair, place)
      return inner.changes.every(({ level }) => level === 'info')
    })
  }
}

/** What a schema offers: its branches, or else itself. */
const optionsOf = ({ alternatives, at }: SchemaView) =>
  alternatives.length > 0 ? alternatives : [at as Located<Schema>]

/** @see https://spec.openapis.org/oas/v3.1.1#discriminator-object */
function compareDiscriminators({ before, after }: Pair<SchemaView>, { direction }: SchemaPlace): string | undefined {
  const [old, now] = [before.discriminator?.value, after.discriminator?.value]
  if (!old) return undefined
  if (old.propertyName !== now?.propertyName)
    return `"${old.propertyName}" told alternatives apart, now ${now ? `"${now.propertyName}"` : 'nothing'} does`
  const [from, to] = direction === 'request' ? [old, now] : [now, old]
  const lost = Object.keys(from.mapping ?? to.mapping ?? {}).filter((tag) => schemaOf(from, tag) !== schemaOf(to, tag))
  return lost.length === 0 ? undefined : `"${old.propertyName}" reads ${lost.join(', ')} in another way`
}

/** A tag stands for the schema of its name unless the mapping says otherwise. */
function schemaOf({ mapping }: { mapping?: Record<string, string> }, tag: string): string {
  const target = mapping?.[tag] ?? tag
  return /[/#.]/.test(target) ? target : `#/components/schemas/${target}`
}

const nameBranch = ({ value, pointer }: Located<Schema>) =>
  (typeof value === 'object' && (value.$ref?.split('/').at(-1) ?? (value['title'] as string))) ||
  pointer.split('/').at(-1)

const describe = (branches: Located<Schema>[], what: string) =>
  branches.length === 0 ? 'one of several schemas must hold' : `${branches.map(nameBranch).join(', ')} ${what}`

/** Branches are one by their name, else by what they say, else by their order where as many are left on both sides. */
function matchBranches(before: readonly Located<Schema>[], after: readonly Located<Schema>[]) {
  const pairs: Pair<Located<Schema>>[] = []
  let [removed, added] = [[...before], [...after]]
  const take = (same: (old: Located<Schema>, now: Located<Schema>) => boolean) => {
    for (const old of [...removed]) {
      const now = added.find((candidate) => same(old, candidate))
      if (!now) continue
      pairs.push({ before: old, after: now })
      removed = removed.filter((branch) => branch !== old)
      added = added.filter((branch) => branch !== now)
    }
  }
  take((old, now) => referenceOf(old) !== undefined && referenceOf(old) === referenceOf(now))
  take((old, now) => isDeepStrictEqual(old.value, now.value))
  if (removed.length === added.length && [...removed, ...added].every((branch) => referenceOf(branch) === undefined))
    take(() => true)
  return { pairs, removed, added }
}

const referenceOf = ({ value }: Located<Schema>) => (typeof value === 'object' ? value.$ref : undefined)
