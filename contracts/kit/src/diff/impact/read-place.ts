import type { Json } from '../../documents/json.ts'

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

function splitPath(path: string): string[] {
  return [...path.matchAll(/\.\*|\[\*\]|\.([A-Za-z_][\w-]*)|\['((?:\\'|[^'])*)'\]/g)].map(
    ([step, name, quoted]) => name ?? quoted?.replaceAll("\\'", "'") ?? step,
  )
}

function stepDown(value: Json, step: string): Json[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return step === '[*]' ? value : []
  if (step === '.*') return Object.values(value)
  const inner = value[step]
  return inner === undefined ? [] : [inner]
}
