import { type Located, lookUp } from '../documents/located.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import type { Pair } from './comparison.ts'

/** Whether two revisions of a part say the same, with everything that they reference. */
export type IsUntouched = (part: Pair<Located<unknown>>) => boolean

/** Makes a comparison that looks at each referenced part once, however many operations share it. */
export function findUntouched(documents: Pair<OpenApiDocument>): IsUntouched {
  const known = new Map<string, { references: readonly string[]; touched: boolean }>()
  const visit = (reference: string) => {
    if (known.has(reference)) return
    const before = say(lookUpOr(documents.before, reference))
    const touched = before.text !== say(lookUpOr(documents.after, reference)).text
    known.set(reference, { references: before.references, touched })
    for (const next of before.references) visit(next)
  }
  const reaches = (reference: string, visited: Set<string>): boolean => {
    if (visited.has(reference)) return false
    visited.add(reference)
    const part = known.get(reference)
    return part !== undefined && (part.touched || part.references.some((next) => reaches(next, visited)))
  }
  return ({ before, after }) => {
    const old = say(before.value)
    if (old.text !== say(after.value).text) return false
    for (const reference of old.references) visit(reference)
    const visited = new Set<string>()
    return !old.references.some((reference) => reaches(reference, visited))
  }
}

function lookUpOr(document: OpenApiDocument, reference: string): unknown {
  try {
    return lookUp(document, reference).value
  } catch {
    return undefined
  }
}

function say(value: unknown): { text: string; references: readonly string[] } {
  const references = new Set<string>()
  const text = JSON.stringify(value, (key, inner) => {
    if (key === '$ref' && typeof inner === 'string') references.add(inner)
    return inner
  })
  return { text: text ?? '', references: [...references] }
}
