import type { Json } from '../../documents/json.ts'
import { anyStep, type PathStep, splitPath } from '../../documents/path-expression.ts'

/**
 * Whether a recorded body holds the place that a path expression names. `[*]` and `.*` stand for any member; a body is
 * cut to what its consumer reads, so that what is not in it is read by nobody.
 */
export function holdsPlace(body: Json | undefined, path: string): boolean {
  if (body === undefined) return false
  let values: Json[] = [body]
  for (const step of splitPath(path)) values = values.flatMap((value) => stepDown(value, step))
  return values.length > 0
}

function stepDown(value: Json, step: PathStep): Json[] {
  if (typeof value !== 'object' || value === null) return []
  if (step === anyStep) return Object.values(value)
  const inner = Array.isArray(value) ? value[Number(step)] : value[step]
  return inner === undefined ? [] : [inner]
}
