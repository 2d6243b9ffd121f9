import { lookUp } from '../documents/located.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'

const known = new WeakMap<OpenApiDocument, Map<string, unknown>>()

/**
 * What a part of a document stands for: itself, or what it references one step further. Nothing where the reference is one
 * that the comparator may read otherwise.
 */
export function openReference(document: OpenApiDocument, part: object): unknown {
  if (!('$ref' in part)) return part
  const opened = known.get(document) ?? new Map<string, unknown>()
  known.set(document, opened)
  const reference = String(part.$ref)
  if (!opened.has(reference)) opened.set(reference, open(document, reference))
  return opened.get(reference)
}

function open(document: OpenApiDocument, reference: string): unknown {
  if (!/^#\/(?:components|paths|webhooks)\/[\w./~{}%+:-]+$/.test(reference)) return undefined
  try {
    return decodeURI(reference) === decodeURIComponent(reference) ? lookUp(document, reference).value : undefined
  } catch {
    return undefined
  }
}
