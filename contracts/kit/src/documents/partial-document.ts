import type { AsyncApiDocument } from './asyncapi-document.ts'

const partial = new WeakMap<AsyncApiDocument, AsyncApiDocument>()
/** Where branches are kept, because references may lead there. */
const kept = 'x-oneOf'

/**
 * The document as it speaks of a part of a message: a pact holds what is read alone, so nothing is required, and what is
 * left may be of several branches.
 */
export function makePartial(document: AsyncApiDocument): AsyncApiDocument {
  const known = partial.get(document)
  if (known) return known
  const made = loosen(document) as AsyncApiDocument
  partial.set(document, made)
  return made
}

function loosen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosen)
  if (typeof value !== 'object' || value === null) return value
  const { oneOf, allOf, ...rest } = value as Record<string, unknown>
  const entries = Object.entries(rest).flatMap(([key, child]) => {
    // A property of that name has a schema, which is no list and no number.
    if ((key === 'required' && Array.isArray(child)) || (key === 'minProperties' && typeof child === 'number'))
      return []
    const reference = key === '$ref' && typeof child === 'string'
    return [[key, reference ? child.replaceAll('/oneOf/', `/${kept}/`) : loosen(child)]]
  })
  if (!Array.isArray(oneOf)) {
    const others = { ...(oneOf !== undefined && { oneOf }), ...(allOf !== undefined && { allOf }) }
    return { ...Object.fromEntries(entries), ...mapValues(others, loosen) }
  }
  const branches = loosen(oneOf)
  const all = Array.isArray(allOf) ? allOf.map(loosen) : []
  return { ...Object.fromEntries(entries), [kept]: branches, allOf: [...all, { anyOf: branches }] }
}

function mapValues(value: object, map: (child: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, map(child)]))
}
