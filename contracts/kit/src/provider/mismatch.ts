import { type PactResponse, readBodyContent } from '../documents/pact-file.ts'
import { readPath } from '../documents/path-expression.ts'
import type { EngineMismatch } from './engine-protocol.ts'
import { findBodyRule, findHeaderRule } from './find-rule.ts'

/** One place where the provider's response breaks the pact, in the words of a table row; holds no secret value. */
export interface Mismatch {
  part: 'status' | 'header' | 'body' | 'other'
  /** Path expression of the body, or the header's name. */
  path: string
  rule: string
  expected: string
  actual: string
}

const MISSING = '(missing)'
const SECRET_PLACE = /pass(word|phrase)|secret|token|cookie|^authorization$/i

/** Turns the verifier's mismatches into rows: one per place, sorted, with the example and the rule of the pact. */
export function readMismatches(found: EngineMismatch[], response: PactResponse): Mismatch[] {
  const rows = new Map<string, Mismatch>()
  for (const row of found.flatMap((mismatch) => readMismatch(mismatch, response)))
    rows.set(`${row.part} ${row.path}`, row)
  return [...rows.values()].map(hideSecret).sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
}

function readMismatch(found: EngineMismatch, response: PactResponse): Mismatch[] {
  const { type, path = '$', key = '', mismatch = '' } = found
  const expected = String(found.expected ?? '')
  const actual = String(found.actual ?? '')
  const rules = response.matchingRules
  switch (type) {
    case 'StatusMismatch':
      // A rule for a class of statuses is told in words only: "… to be a Client error (400–499)".
      return [
        {
          part: 'status',
          path: 'status',
          rule: 'equality',
          actual,
          expected: / to be (.+)$/.exec(mismatch)?.[1] ?? expected,
        },
      ]
    case 'HeaderMismatch': {
      const absent = mismatch.includes('but was missing')
      const row = { part: 'header', path: key, rule: findHeaderRule(rules, key), expected } as const
      return [{ ...row, actual: absent ? MISSING : actual }]
    }
    case 'BodyTypeMismatch':
      return [{ part: 'body', path: 'media type', rule: 'equality', expected, actual }]
    case 'BodyMismatch': {
      const example = readBodyContent(response.body)
      const describe = (at: string) => JSON.stringify(readPath(example, at))
      const missing = listMissingKeys(found)
      if (missing.length === 0)
        return [{ part: 'body', path, rule: findBodyRule(rules, path), expected: describe(path) ?? expected, actual }]
      return missing.map((name) => {
        const at = /^\w+$/.test(name) ? `${path}.${name}` : `${path}['${name}']`
        return { part: 'body', path: at, rule: findBodyRule(rules, at), expected: describe(at) ?? '', actual: MISSING }
      })
    }
    default:
      return [{ part: 'other', path: key || path, rule: type, expected, actual: actual || mismatch }]
  }
}

/** The verifier reports missing keys at their parent, as two JSON lists of names. */
function listMissingKeys({ mismatch = '', expected, actual }: EngineMismatch): string[] {
  if (!mismatch.startsWith('Actual map is missing the following keys')) return []
  try {
    const present = new Set(JSON.parse(String(actual)) as string[])
    return (JSON.parse(String(expected)) as string[]).filter((name) => !present.has(name))
  } catch {
    return []
  }
}

function hideSecret(row: Mismatch): Mismatch {
  const name = row.path.slice(Math.max(row.path.lastIndexOf('.'), row.path.lastIndexOf("['")) + 1)
  if (row.part === 'status' || row.actual === MISSING || !SECRET_PLACE.test(name)) return row
  return { ...row, actual: '(not shown: secret)' }
}

function rank({ part }: Mismatch): number {
  return ['status', 'other', 'header', 'body'].indexOf(part)
}
