import { followReferences } from '../documents/located.ts'
import type { SecurityScheme } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { locateOperation } from './locate-operation.ts'

/**
 * Compares what credentials an operation asks for: whoever was let in must still be. Schemes are told apart by what they
 * ask for, not by the name that a document gives them.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 */
export function compareSecurity(comparison: Comparison, pair: Pair<Operation>): void {
  const [old, now] = [alternativesOf(pair.before), alternativesOf(pair.after)]
  if (now.length === 0) return
  const held = old.length === 0 ? [new Map<string, string>()] : old
  const refused = held.filter(
    (has) => !now.some((asked) => [...asked.keys()].every((credential) => has.has(credential))),
  )
  if (refused.length === 0) return
  const shown = (alternatives: Credentials[]) => {
    const sameNames = describe(old, 'values') === describe(now, 'values')
    return describe(alternatives, sameNames ? 'keys' : 'values')
  }
  report(comparison, 'security.changed', {
    place: { part: 'whole', path: 'security' },
    message: `${shown(old)} no longer suffices: ${shown(now)} is asked for`,
    before: { pointer: '/security', value: old.map((has) => [...has.values()]) },
    after: { pointer: '/security', value: now.map((has) => [...has.values()]) },
  })
}

/** What is asked for, with the name that the document gives it. */
type Credentials = ReadonlyMap<string, string>

/** Each alternative as its schemes and scopes. */
function alternativesOf(operation: Operation): Credentials[] {
  const { document } = operation
  const alternatives: Record<string, string[]>[] = locateOperation(operation).value.security ?? document.security ?? []
  return alternatives.map(
    (alternative) =>
      new Map(
        Object.entries(alternative).flatMap(([name, scopes]) => {
          const scheme = identify(operation, name)
          return [
            [scheme, name] as const,
            ...scopes.map((scope) => [`${scheme} ${scope}`, `${name} ${scope}`] as const),
          ]
        }),
      ),
  )
}

/** What a scheme asks a client to send. */
function identify({ document }: Operation, name: string): string {
  const scheme = document.components?.securitySchemes?.[name]
  if (!scheme) return name
  const pointer = `/components/securitySchemes/${name}`
  const { value } = followReferences<SecurityScheme>(document, { pointer, value: scheme })
  const parts = [value.type, value.scheme?.toLowerCase(), value.in, value.in && nameOf(value)]
  return parts.filter((part) => part !== undefined).join(' ')
}

/** Names of headers know no case. */
const nameOf = ({ in: part, name = '' }: SecurityScheme) => (part === 'header' ? name.toLowerCase() : name)

const describe = (alternatives: readonly Credentials[], side: 'keys' | 'values') =>
  alternatives.map((held) => [...held[side]()].join(' with ') || 'nothing').join(' or ') || 'nothing'
