/** A part of a document together with where it is: a JSON pointer, "" for the whole. */
export interface Located<Value> {
  pointer: string
  value: Value
}

/** Steps from a located part to one of its children. */
export function stepInto<Value>(parent: Located<unknown>, key: string, value: Value): Located<Value> {
  return { pointer: `${parent.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, value }
}

/**
 * Follows `$ref` until something else is reached.
 *
 * @throws when the reference leads nowhere; `readOpenApi` refuses such documents beforehand.
 * @see https://www.rfc-editor.org/rfc/rfc6901 (JSON Pointer)
 */
export function followReferences<Value extends object>(
  document: object,
  start: Located<Value | { $ref: string }>,
): Located<Value> {
  let current: Located<unknown> = start
  for (let hops = 0; hops < 64; hops += 1) {
    const reference = referenceOf(current.value)
    if (reference === undefined) return current as Located<Value>
    current = lookUp(document, reference)
  }
  throw new Error(`Failed to follow $ref at ${start.pointer}: it goes round in circles. Break the cycle of references.`)
}

/** Finds what a `$ref` of a bundled document points at. */
export function lookUp(document: object, reference: string): Located<unknown> {
  const pointer = decodeURIComponent(reference.replace(/^#/, ''))
  let value: unknown = document
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
    if (value === undefined)
      throw new Error(`Failed to follow $ref "${reference}": nothing is there. Correct the $ref.`)
  }
  return { pointer, value }
}

function referenceOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return undefined
  return typeof value.$ref === 'string' ? value.$ref : undefined
}
