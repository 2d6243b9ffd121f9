import type { Json } from '../documents/json.ts'
import { splitPath } from '../documents/path-expression.ts'

/** One line of a value written out as JSON. */
export interface Line {
  depth: number
  text: string
  /** Path expression of the value that stands or begins here; absent where one ends. */
  path?: string
  /** Whether the line holds a value whole. */
  whole: boolean
}

/** Writes a value out line by line, as `JSON.stringify` with an indent does. */
export function layOutValue(value: Json): Line[] {
  return [...writeValue(value, { depth: 0, path: '$', before: '', after: '' })]
}

interface Place {
  depth: number
  path: string
  before: string
  after: string
}

function* writeValue(value: Json, { depth, path, before, after }: Place): Generator<Line> {
  const entries = typeof value === 'object' && value !== null ? listEntries(value, path) : []
  if (entries.length === 0) {
    yield { depth, text: `${before}${JSON.stringify(value)}${after}`, path, whole: true }
    return
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  yield { depth, text: `${before}${open}`, path, whole: false }
  for (const [at, { name, path: inner, value: held }] of entries.entries()) {
    const comma = at < entries.length - 1 ? ',' : ''
    yield* writeValue(held, { depth: depth + 1, path: inner, before: name, after: comma })
  }
  yield { depth, text: `${close}${after}`, whole: false }
}

function listEntries(value: Json[] | { [key: string]: Json }, path: string) {
  if (Array.isArray(value)) return value.map((held, at) => ({ name: '', path: `${path}[${at}]`, value: held }))
  return Object.entries(value).map(([key, held]) => ({
    name: `${JSON.stringify(key)}: `,
    path: /^\w+$/.test(key) ? `${path}.${key}` : `${path}['${key.replace(/[\\']/g, '\\$&')}']`,
    value: held,
  }))
}

/** Whether two path expressions name one place, however they are written. */
export function isSamePath(left: string, right: string): boolean {
  return splitPath(left).map(String).join('\n') === splitPath(right).map(String).join('\n')
}
