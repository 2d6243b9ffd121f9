import type { Json } from '../../src/documents/json.ts'
import { isObject, type Path } from './subject.ts'

/**
 * Each way in which one place of a value may go wrong; whether it is wrong, the document and the reader decide.
 *
 * `keepsObject`: an object gives way to another one, so that what goes wrong may be in what nobody reads.
 */
export function mutate(value: Json, path: Path): { how: string; value: Json | undefined; keepsObject?: boolean }[] {
  const current = valueAt(value, path)
  const replaced = replacements(current).map((other) => ({
    how: `${JSON.stringify(other)} at ${showPath(path)}`,
    value: replaceAt(value, path, other),
    keepsObject: isObject(current) && isObject(other),
  }))
  const last = path.at(-1)
  return typeof last === 'number'
    ? replaced
    : [{ how: `none at ${showPath(path)}`, value: replaceAt(value, path, undefined) }, ...replaced]
}

/** The value with another one at a place; `undefined` takes it away. */
export function replaceAt(value: Json, path: Path, other: Json | undefined): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return other
  if (Array.isArray(value))
    return value.map((element, index) => (index === step ? (replaceAt(element, rest, other) ?? null) : element))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      const replaced = name === step ? replaceAt(child, rest, other) : child
      return replaced === undefined ? [] : [[name, replaced]]
    }),
  )
}

function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((at, step) => (at as Record<string | number, Json>)[step] ?? null, value)
}

const general: Json[] = [
  null,
  'x',
  '',
  12,
  1.5,
  -3,
  true,
  [],
  {},
  ['x'],
  { x: 1 },
  '2026-13-01',
  '2026-01-32T00:00:00Z',
  '[]',
]

function replacements(current: Json): Json[] {
  if (typeof current === 'string') {
    const parsed = parse(current)
    return [
      ...general,
      ...(parsed === undefined ? [] : [parsed]),
      `${current}0`,
      `x${current}`,
      current.toUpperCase(),
      [current],
      { [current]: current },
    ]
  }
  if (typeof current === 'number') return [...general, String(current), current + 0.5, [current]]
  return [...general, ...(typeof current === 'boolean' ? [String(current)] : []), 'yes', 0]
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function showPath(path: Path): string {
  return path.length === 0 ? 'the root' : path.map((step) => JSON.stringify(step)).join('.')
}
