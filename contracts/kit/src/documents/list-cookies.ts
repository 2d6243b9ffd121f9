import type { OpenApiDocument } from './openapi-document.ts'

/** Names of the cookies that a document declares, as parameters or as API keys, in order. */
export function listCookies(document: OpenApiDocument): string[] {
  const names = new Set<string>()
  collect(document, names)
  return [...names].sort()
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const { in: place, name } = value as { in?: unknown; name?: unknown }
  if (place === 'cookie' && typeof name === 'string') names.add(name)
  for (const child of Object.values(value)) collect(child, names)
}
