import type { Json } from './json.ts'

/** A step of a path expression that stands for any key or index; a property may well be called `*`. */
export const anyStep: unique symbol = Symbol('*')

export type PathStep = string | typeof anyStep

const step = /\.(?<name>[^.[\]]+)|\[(?:'(?<quoted>(?:[^'\\]|\\.)*)'|"(?<double>[^"]*)"|(?<index>\d+|\*))\]/g

/** Splits a path expression such as `$.items[*]['full name']` into its steps. */
export function splitPath(path: string): PathStep[] {
  return [...path.matchAll(step)].map(({ groups = {} }) => {
    const bare = groups['name'] ?? groups['index']
    return bare === '*' ? anyStep : (bare ?? groups['quoted'] ?? groups['double'] ?? '')
  })
}

/** Whether a path expression's steps are those of a place, or of one above it. */
export function leadsTo(path: readonly PathStep[], steps: readonly string[]): boolean {
  return path.length <= steps.length && path.every((one, at) => one === anyStep || one === steps[at])
}

/** Reads the value at a path expression, or undefined where there is none; one that names several has none. */
export function readPath(value: Json | undefined, path: string): Json | undefined {
  let here = value
  for (const step of splitPath(path)) {
    if (typeof here !== 'object' || here === null || step === anyStep) return undefined
    here = Array.isArray(here) ? here[Number(step)] : here[step]
  }
  return here
}
