import type { OpenApiDocument } from '../documents/openapi-document.ts'

/** What a part of a document stands for: itself, or the component that it references by a name without escapes. */
export function openReference(document: OpenApiDocument, kind: 'schemas' | 'responses', part: object): unknown {
  if (!('$ref' in part)) return part
  const [, owner, name] = /^#\/components\/(\w+)\/([\w.-]+)$/.exec(String(part.$ref)) ?? []
  const components: unknown = document.components?.[kind]
  const isThere = owner === kind && name !== undefined && Object.hasOwn(Object(components), name)
  return isThere ? Reflect.get(Object(components), name) : undefined
}
