import { type Located, stepInto } from '../documents/located.ts'
import type { MediaType, Schema } from '../documents/openapi-document.ts'

/** The schema of a parameter or header, or of the one media type that it is written in. */
export function locateSchema(part: Located<{ schema?: Schema; content?: Record<string, MediaType> }>): Located<Schema> {
  const [type, media] = Object.entries(part.value.content ?? {})[0] ?? []
  if (type === undefined || !media) return stepInto(part, 'schema', part.value.schema ?? true)
  const content = stepInto(stepInto(part, 'content', null), type, media)
  return stepInto(content, 'schema', media.schema ?? true)
}
