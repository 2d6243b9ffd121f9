import { isJsonObject, type LosslessJson } from '../publishing/lossless-json.ts'

/** One place where two values differ; a side that lacks it is `undefined`. */
export interface ValueChange {
  path: string
  before: LosslessJson | undefined
  after: LosslessJson | undefined
}

/** Yields the innermost places where two values differ, in the order of their paths. */
export function* compareValues(
  before: LosslessJson | undefined,
  after: LosslessJson | undefined,
  path = '$',
): Iterable<ValueChange> {
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
      const step = /^[A-Za-z_$][\w$-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
      yield* compareValues(before[key], after[key], `${path}${step}`)
    }
  } else if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      yield* compareValues(before[index], after[index], `${path}[${index}]`)
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) yield { path, before, after }
}
