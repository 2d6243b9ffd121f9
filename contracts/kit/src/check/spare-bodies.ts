import type { MediaType, OpenApiDocument, OperationObject, ResponseObject } from '../documents/openapi-document.ts'
import type { PactFile, PactInteraction, PactResponse } from '../documents/pact-file.ts'
import { listOperations } from './comparator-routes.ts'
import { openReference } from './open-reference.ts'
import { proveValue } from './prove-value.ts'

/**
 * Leaves out of a pact the bodies of responses that the comparator would surely find nothing wrong with: it compiles the
 * schema of each body that it meets, which is most of what a first pact costs. Everything else stays, in its place.
 */
export function spareBodies(pact: PactFile, document: OpenApiDocument): PactFile {
  const { interactions } = pact
  if (!interactions) return pact
  const isWrapped = readSpecification(pact) >= 4
  const spare = (interaction: PactInteraction): PactInteraction => {
    if (typeof interaction !== 'object' || interaction === null || !isHttp(interaction)) return interaction
    const { body, ...rest } = interaction.response
    const value = isWrapped ? unwrap(body) : body
    return isProven(document, interaction, value) ? { ...interaction, response: rest } : interaction
  }
  return { ...pact, interactions: interactions.map(spare) }
}

/** What the comparator takes the pact's specification for. */
function readSpecification({ metadata }: PactFile): number {
  const versionIn = (name: string): unknown => Reflect.get(Object(metadata?.[name]), 'version')
  const version =
    versionIn('pactSpecification') || metadata?.['pactSpecificationVersion'] || versionIn('pact-specification')
  return Number.parseInt(String(version || '0'), 10)
}

/** The comparator finds fault with the form of a malformed interaction. */
function isHttp({ type, request, response }: PactInteraction): boolean {
  if (type !== undefined && String(type).toLowerCase() !== 'synchronous/http') return false
  return typeof request?.path === 'string' && typeof request.method === 'string' && typeof response?.status === 'number'
}

/** Only what stands there as JSON. */
function unwrap(body: PactResponse['body']): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  return body['encoded'] ? undefined : body['content']
}

function isProven(document: OpenApiDocument, { request, response }: PactInteraction, body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const path = request.path.startsWith('/') ? request.path : `/${request.path}`
  const operations = listOperations(document, request.method, path)
  return operations.length > 0 && operations.every((operation) => takesBody(document, operation, response.status, body))
}

/** Whatever media type the comparator picks, by the header that it goes by, the body must fit. */
function takesBody(document: OpenApiDocument, operation: OperationObject, status: number, body: object): boolean {
  if ('produces' in operation || 'consumes' in operation) return false
  const responses: Record<string, unknown> = Object(operation.responses)
  const entry = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default']
  const response = openReference(document, Object(entry)) as ResponseObject | undefined
  const types: [string, MediaType | null][] = Object.entries(Object(response?.content))
  return (
    types.length > 0 &&
    types.every(([name, media]) => {
      const schema = media?.schema
      const isRead = /^application\/(?:[\w.-]+\+)?json$/.test(name) && typeof schema === 'object' && schema !== null
      return isRead && proveValue(document, schema, body)
    })
  )
}
