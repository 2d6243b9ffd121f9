import { follow, type OpenApiDocument, type Reference } from '../../http/document.ts'

/** What is read of an operation of the document. */
export type DocumentedOperation = {
  id: string
  method: string
  path: string
  /** Every status that its document knows. */
  statuses: readonly number[]
  /** What its access token must allow; undefined where it asks for none. */
  scope: string | undefined
  /** Of its request body; undefined where it has none. */
  mediaType: string | undefined
  /** What a request body may have at most. */
  maxBodyBytes: number
  query: readonly string[]
}

type Parameter = { name: string; in: string }
type Operation = {
  operationId: string
  responses: Record<string, unknown>
  security?: Record<string, string[]>[]
  parameters?: (Parameter | Reference)[]
  requestBody?: { content: Record<string, unknown> }
  'x-max-body-bytes'?: number
}

/** The server's limit where an operation does not say more. */
const usualBodyBytes = 64 * 1024

/** Reads all operations of a document. */
export function readOperations(document: OpenApiDocument): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, entry]) =>
    Object.entries(follow(document, entry)).flatMap(([method, candidate]) => {
      const operation = candidate as Operation
      if (operation?.operationId === undefined) return []
      return [{ ...readOperation(document, operation), method: method.toUpperCase(), path }]
    }),
  )
}

function readOperation(document: OpenApiDocument, operation: Operation): Omit<DocumentedOperation, 'method' | 'path'> {
  const parameters = (operation.parameters ?? []).map((parameter) => follow<Parameter>(document, parameter))
  const statuses = Object.keys(operation.responses)
  const unclear = statuses.find((status) => !/^[1-5]\d\d$/.test(status))
  if (unclear !== undefined) {
    throw new Error(
      `Failed to read ${operation.operationId}: "${unclear}" is no one status. Document each status by its number.`,
    )
  }
  return {
    id: operation.operationId,
    statuses: statuses.map(Number),
    scope: operation.security?.flatMap((requirement) => Object.values(requirement).flat())[0],
    mediaType: Object.keys(operation.requestBody?.content ?? {})[0],
    maxBodyBytes: operation['x-max-body-bytes'] ?? usualBodyBytes,
    query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
  }
}
