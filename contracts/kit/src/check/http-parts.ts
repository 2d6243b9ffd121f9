import { type Located, stepInto } from '../documents/located.ts'
import { findMediaType, isJson } from '../documents/media-type.ts'
import type { MediaType, Schema } from '../documents/openapi-document.ts'

interface Message {
  headers?: Record<string, string[] | string>
}

/** Finds the schema of a JSON body in the `content` that a request or response is documented with. */
export function findBodySchema(
  owner: Located<{ content?: Record<string, MediaType> }>,
  { headers }: Message,
): Located<Schema> | undefined {
  const contentType = readTexts(headers, 'content-type')[0] ?? 'application/json'
  const media = isJson(contentType) ? findMediaType(owner.value.content ?? {}, contentType) : undefined
  const schema = media?.[1].schema
  if (!media || schema === undefined) return undefined
  const content = stepInto(stepInto(owner, 'content', null), media[0], null)
  return stepInto(content, 'schema', schema)
}

/** The values of a header or query parameter, in the forms of specification 2 to 4. */
export function readTexts(values: Record<string, string[] | string> | string | undefined, name: string): string[] {
  if (typeof values === 'string') return new URLSearchParams(values).getAll(name)
  const found = Object.entries(values ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return found ? [found[1]].flat() : []
}
