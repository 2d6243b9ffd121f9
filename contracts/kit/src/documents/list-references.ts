/** Every `$ref` of a document. */
export function listReferences(document: object): Set<string> {
  const found = new Set<string>()
  const seen = new Set<object>()
  const search = (value: unknown): void => {
    // A YAML alias may stand in many places, and even in itself.
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const [key, child] of Object.entries(value)) {
      if (key === '$ref' && typeof child === 'string') found.add(child)
      else search(child)
    }
  }
  search(document)
  return found
}
