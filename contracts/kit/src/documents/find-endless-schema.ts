import { lookUp } from './located.ts'
import type { OpenApiDocument } from './openapi-document.ts'

/**
 * Finds a schema that is made of itself alone, by `$ref` or a combinator, so that nothing says where it ends. One that
 * leads back to itself through a property or an item is a tree, and fine.
 *
 * @returns its JSON pointer
 */
export function findEndlessSchema(document: object): string | undefined {
  const finished = new Set<unknown>()
  const isEndless = (value: unknown, path: ReadonlySet<unknown>): boolean => {
    if (typeof value !== 'object' || value === null || finished.has(value)) return false
    if (path.has(value)) return true
    const deeper = new Set([...path, value])
    const endless = listSelves(document, value).some((next) => isEndless(next, deeper))
    if (!endless) finished.add(value)
    return endless
  }
  const search = (value: unknown, pointer: string): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined
    if (isEndless(value, new Set())) return pointer
    for (const [key, child] of Object.entries(value)) {
      const found = search(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(document, '')
}

/** The schemas that a value must satisfy as a whole to satisfy this one. */
function listSelves(document: object, schema: object): unknown[] {
  const combined = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list: unknown = Reflect.get(schema, keyword)
    return Array.isArray(list) ? list : []
  })
  const reference: unknown = Reflect.get(schema, '$ref')
  const isLocal = typeof reference === 'string' && reference.startsWith('#')
  return isLocal ? [lookUp(document as OpenApiDocument, reference).value, ...combined] : combined
}
