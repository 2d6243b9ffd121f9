import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Schemas } from '../books/records.ts'
import { ApiFault, invalidUsage } from '../domain/api-fault.ts'

type ErrorDocument = Schemas['Error']

/** Says in GoCardless' words what went wrong; what is not its client's fault stays its own. */
export function describeFault(error: unknown, requestId: string): { status: number; document: ErrorDocument } {
  const { status, type, message, entries } = toApiFault(error)
  const anchor = entries[0]?.reason ?? type
  return {
    status,
    document: {
      error: {
        type,
        code: status,
        message,
        documentation_url: `https://developer.gocardless.com/api-reference#${anchor}`,
        request_id: requestId,
        errors: [...entries],
      },
    },
  }
}

function toApiFault(error: unknown): ApiFault {
  if (error instanceof ApiFault) return error
  if (hasZodFastifySchemaValidationErrors(error)) return describeInvalid(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return invalidUsage(415, 'invalid_content_type', 'Content-Type must be application/json')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return invalidUsage(413, 'bad_request', 'The body is too large')
    default:
  }
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return invalidUsage(400, 'bad_request', 'The request could not be read')
  }
  return internalError()
}

/** 500, of which the client cannot know whether it did anything. */
export function internalError(): ApiFault {
  const message = 'Uh-oh!'
  return new ApiFault(500, 'gocardless', message, [{ reason: 'internal_server_error', message }])
}

type Invalid = { validation: readonly Validation[]; validationContext?: string | undefined }

function describeInvalid(error: Invalid): ApiFault {
  if (error.validationContext === 'params') return invalidUsage(404, 'resource_not_found', 'Resource not found')
  if (error.validationContext === 'querystring') return invalidUsage(400, 'invalid_filters', explain(error.validation))
  if (error.validationContext === 'headers') return invalidUsage(400, 'bad_request', explain(error.validation))
  const entries = error.validation.flatMap(describeEntry)
  if (entries.some(({ request_pointer }) => request_pointer.lastIndexOf('/') <= 0)) {
    return invalidUsage(400, 'invalid_document_structure', explain(error.validation))
  }
  // One sentence a field: zod may have several.
  const first = new Map(entries.toReversed().map((entry) => [entry.request_pointer, entry]))
  return new ApiFault(422, 'validation_failed', 'Validation failed', [...first.values()].toReversed())
}

type Validation = { instancePath: string; message?: string | undefined; params: object }

function describeEntry({ instancePath, message = 'is invalid', params }: Validation) {
  const unknown = unknownKeys(params)
  const pointers = unknown.length > 0 ? unknown.map((key) => `${instancePath}/${key}`) : [instancePath]
  return pointers.map((pointer) => ({
    field: pointer.slice(pointer.lastIndexOf('/') + 1),
    message,
    request_pointer: pointer,
  }))
}

function unknownKeys(params: object): string[] {
  const issue = 'issue' in params ? params.issue : params
  const keys = typeof issue === 'object' && issue !== null && 'keys' in issue ? issue.keys : []
  return Array.isArray(keys) ? keys.map(String) : []
}

function explain(validation: readonly Validation[]): string {
  return validation.map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is invalid'}`).join('; ')
}
