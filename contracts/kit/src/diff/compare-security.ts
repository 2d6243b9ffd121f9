import type { Operation } from '../documents/operation.ts'
import { type Comparison, type Pair, report } from './comparison.ts'

/**
 * Compares what credentials an operation asks for: whoever was let in must still be.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 */
export function compareSecurity(comparison: Comparison, pair: Pair<Operation>): void {
  const [old, now] = [alternativesOf(pair.before), alternativesOf(pair.after)]
  if (now.length === 0) return
  const refused = (old.length === 0 ? [new Set<string>()] : old).filter(
    (held) => !now.some((asked) => [...asked].every((credential) => held.has(credential))),
  )
  if (refused.length === 0) return
  report(comparison, 'security.changed', {
    place: { part: 'whole', path: 'security' },
    message: `${describe(old)} no longer suffices: ${describe(now)} is asked for`,
    before: { pointer: '/security', value: old.map((held) => [...held]) },
    after: { pointer: '/security', value: now.map((held) => [...held]) },
  })
}

/** Each alternative as the set of its schemes and scopes. */
function alternativesOf({ document, path, method }: Operation): Set<string>[] {
  const own = Reflect.get(Object(Reflect.get(Object(document.paths?.[path]), method.toLowerCase())), 'security')
  const alternatives: Record<string, string[]>[] = own ?? document.security ?? []
  return alternatives.map(
    (alternative) =>
      new Set(
        Object.entries(alternative).flatMap(([scheme, scopes]) => [
          scheme,
          ...scopes.map((scope) => `${scheme} ${scope}`),
        ]),
      ),
  )
}

const describe = (alternatives: Set<string>[]) =>
  alternatives.map((held) => [...held].join(' with ') || 'nothing').join(' or ') || 'nothing'
