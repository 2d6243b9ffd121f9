import type { ComparatorResult } from './comparator.ts'

const annotations = new Set(['type', 'title', 'description', '$comment', 'examples', 'example', 'deprecated'])

/**
 * Whether a result only says that a text was not compared, where the document asks of it to be text and nothing more: the
 * comparator (2.3.1, measured) reads JSON and forms alone.
 */
export function isOpenText({ code, mockDetails, specDetails }: ComparatorResult): boolean {
  if (code !== 'request.body.unvalidatable' && code !== 'response.body.unvalidatable') return false
  if (typeof mockDetails?.value !== 'string') return false
  const types = Object.values<unknown>(Object(specDetails?.value))
  return types.length > 0 && types.every((media) => asksForText(Reflect.get(Object(media), 'schema')))
}

function asksForText(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  return Reflect.get(schema, 'type') === 'string' && Object.keys(schema).every((keyword) => annotations.has(keyword))
}
