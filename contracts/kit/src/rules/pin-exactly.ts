import type { Json } from '../documents/json.ts'
import type { DerivedBody } from './derive-rules.ts'

/**
 * Pins single values of a body as they were mocked, whatever else the document and the consumer would allow there.
 *
 * @param mocked the body before it was cut to what is read and its secrets were replaced
 * @param paths as the rules name them; `[*]` and `.*` stand for every element
 * @throws when a path leads to no single value that is recorded, or to a secret
 */
export function pinExactly(derived: DerivedBody, mocked: Json, paths: readonly string[]): void {
  for (const path of paths) {
    const steps = splitPath(path)
    const value = steps && readSteps(derived.example, steps)
    if (value === undefined || (typeof value === 'object' && value !== null)) {
      const known = Object.keys(derived.rules).join(', ') || 'none'
      throw new Error(
        `Failed to pin ${path} exactly: no single value is recorded there. Rules are at ${known}. Correct the path in "exactly" of .reads(), or let its schema take the value.`,
      )
    }
    const secret = typeof value === 'string' && steps && readSteps(mocked, steps) !== value
    if (secret) {
      throw new Error(
        `Failed to pin ${path} exactly: the document calls it a password, and no secret reaches a pact. Take it from "exactly" of .reads().`,
      )
    }
    derived.rules[path] = { combine: 'AND', matchers: [{ match: 'equality' }] }
  }
}

function splitPath(path: string): string[] | undefined {
  const steps = [...path.matchAll(/\.([A-Za-z_][A-Za-z0-9_]*|\*)|\['([^']+)'\]|\[([0-9]+|\*)\]/g)]
  const whole = `$${steps.map(([step]) => step).join('')}`
  return whole === path ? steps.map(([, name, quoted, index]) => name ?? quoted ?? index ?? '') : undefined
}

/** The value at a path; of several elements or entries, the first one's, which is the one that rules are made of. */
function readSteps(value: Json, steps: readonly string[]): Json | undefined {
  let here: Json | undefined = value
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return undefined
    here = step === '*' ? Object.values(here)[0] : Array.isArray(here) ? here[Number(step)] : here[step]
  }
  return here
}
