import { followReferences, type Located, stepInto } from './located.ts'
import type {
  OpenApiDocument,
  OperationObject,
  Parameter,
  PathItem,
  RequestBody,
  ResponseObject,
  SecurityScheme,
} from './openapi-document.ts'

/** One operation of a document with its references followed one level deep. */
export interface Operation {
  document: OpenApiDocument
  /** The `operationId`, or `<METHOD> <path>` where the document gives none. */
  id: string
  /** In upper case. */
  method: string
  /** The path template. */
  path: string
  /** The path item's parameters and the operation's own, which win. */
  parameters: Located<Parameter>[]
  requestBody?: Located<RequestBody>
  /** By status code, range (`4XX`) or `default`. */
  responses: Record<string, Located<ResponseObject>>
  /** Alternatives, each a list of schemes that must all be met; an empty list means that nothing is asked. */
  security: SecurityScheme[][]
}

/** Reads the operation of a path template and a method, if the document has it. */
export function readOperation(document: OpenApiDocument, path: string, method: string): Operation | undefined {
  const known = operations.get(document) ?? new Map<string, Operation | undefined>()
  operations.set(document, known)
  const key = `${method.toUpperCase()} ${path}`
  if (!known.has(key)) known.set(key, readNow(document, path, method))
  return known.get(key)
}

const operations = new WeakMap<OpenApiDocument, Map<string, Operation | undefined>>()

function readNow(document: OpenApiDocument, path: string, method: string): Operation | undefined {
  const entry = document.paths?.[path]
  if (!entry) return undefined
  const item = followReferences<PathItem>(document, { pointer: stepInto(rootPaths, path, entry).pointer, value: entry })
  const key = method.toLowerCase()
  const value = item.value[key] as OperationObject | undefined
  if (!value) return undefined
  const located = stepInto(item, key, value)
  const operation: Operation = {
    document,
    id: value.operationId ?? `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    parameters: [...mergeParameters(document, item, located).values()],
    responses: Object.fromEntries(
      Object.entries(value.responses ?? {}).map(([status, response]) => [
        status,
        followReferences<ResponseObject>(document, stepInto(stepInto(located, 'responses', null), status, response)),
      ]),
    ),
    security: readSecurity(document, value),
  }
  if (value.requestBody) {
    operation.requestBody = followReferences<RequestBody>(document, stepInto(located, 'requestBody', value.requestBody))
  }
  return operation
}

/** The response that a status is documented by: exact, then its range, then `default`. */
export function findResponse(operation: Operation, status: number): Located<ResponseObject> | undefined {
  const { responses } = operation
  return responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default']
}

const rootPaths: Located<null> = { pointer: '/paths', value: null }

function mergeParameters(
  document: OpenApiDocument,
  item: Located<PathItem>,
  operation: Located<OperationObject>,
): Map<string, Located<Parameter>> {
  const merged = new Map<string, Located<Parameter>>()
  for (const owner of [item, operation]) {
    const list = stepInto(owner, 'parameters', null)
    for (const [index, entry] of (owner.value.parameters ?? []).entries()) {
      const parameter = followReferences<Parameter>(document, stepInto(list, String(index), entry))
      merged.set(`${parameter.value.in} ${parameter.value.name}`, parameter)
    }
  }
  return merged
}

function readSecurity(document: OpenApiDocument, operation: OperationObject): SecurityScheme[][] {
  const schemes = document.components?.securitySchemes ?? {}
  return (operation.security ?? document.security ?? []).map((alternative) =>
    Object.keys(alternative).flatMap((name) => {
      const scheme = schemes[name]
      if (!scheme) return []
      const pointer = `/components/securitySchemes/${name}`
      return [followReferences<SecurityScheme>(document, { pointer, value: scheme }).value]
    }),
  )
}
