import type { Json } from '../documents/json.ts'

const STEP = /\.(?<name>[^.[\]]+)|\[(?:'(?<quoted>(?:[^'\\]|\\.)*)'|(?<index>\d+|\*))\]/g

/** Splits a path expression such as `$.items[0]['full name']` into its steps; `*` stays `*`. */
export function splitPath(path: string): string[] {
  return [...path.matchAll(STEP)].map(({ groups = {} }) => groups['name'] ?? groups['quoted'] ?? groups['index'] ?? '')
}

/** Reads the value at a path expression, or undefined where there is none. */
export function readPath(value: Json | undefined, path: string): Json | undefined {
  let here = value
  for (const step of splitPath(path)) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Array.isArray(here) ? here[Number(step)] : here[step]
  }
  return here
}
