import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type Answer, headerOf, mediaTypeOf } from './answer.ts'
import { findOperation, follow, type HeaderObject, type OpenApiDocument, type ResponseObject } from './document.ts'

/** An answer that the OpenAPI document does not allow. */
export class UndocumentedAnswerError extends Error {
  override name = 'UndocumentedAnswerError' as const
}

/** Checks answers against one document: status, required headers and their form, media type, body. */
export type AnswerChecker = {
  /** @throws UndocumentedAnswerError naming everything that is not as documented */
  check(operationId: string, answer: Answer): void
  /** An answer for which there is no operation (404, 405) is still a problem document. @throws UndocumentedAnswerError */
  checkProblem(answer: Answer): void
}

/** Creates the checker of a document (OpenAPI 3.1, JSON Schema 2020-12). */
export function createAnswerChecker(document: OpenApiDocument): AnswerChecker {
  const validatorFor = prepareValidators(document)

  function* faultsOf(response: ResponseObject, answer: Answer): Iterable<string> {
    for (const [name, entry] of Object.entries(response.headers ?? {})) {
      const header = follow<HeaderObject>(document, entry)
      yield* headerFaults(name, header, answer)
    }
    const documented = Object.entries(response.content ?? {})
    const type = mediaTypeOf(answer)
    if (documented.length === 0) {
      if (answer.text !== '') yield `a body is not documented, got ${answer.text.length} characters of ${type}`
      return
    }
    const media = documented.find(([name]) => name === type)?.[1]
    if (media === undefined)
      yield `content type ${type} is not documented (${documented.map(([name]) => name).join(', ')})`
    else if (media.schema !== undefined) yield* schemaFaults('body', media.schema, answer.body)
  }

  function* headerFaults(name: string, header: HeaderObject, answer: Answer): Iterable<string> {
    const value = answer.headers[name.toLowerCase()]
    if (value === undefined) {
      if (header.required === true) yield `header ${name} is missing`
    } else if (header.schema !== undefined) {
      for (const line of [value].flat()) yield* schemaFaults(`header ${name}`, header.schema, line)
    }
  }

  function* schemaFaults(place: string, schema: object, value: unknown): Iterable<string> {
    const validate = validatorFor(schema)
    if (validate(value)) return
    for (const { instancePath, message } of validate.errors ?? []) yield `${place}${instancePath} ${message}`
  }

  function refuse(what: string, answer: Answer, faults: string[]): void {
    if (faults.length === 0) return
    throw new UndocumentedAnswerError(
      `Failed to accept the answer of ${what}: ${answer.status} ${answer.text.slice(0, 400)}\n  ${faults.join('\n  ')}\nCorrect the service, or what openapi/ says.`,
    )
  }

  return {
    check(operationId, answer) {
      const documented = findOperation(document, operationId).responses[String(answer.status)]
      const faults =
        documented === undefined
          ? [`status ${answer.status} is not documented`]
          : [...faultsOf(follow<ResponseObject>(document, documented), answer), ...statusFaults(answer)]
      refuse(operationId, answer, faults)
    },
    checkProblem(answer) {
      const response = {
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }
      const challenged = answer.status !== 401 || headerOf(answer, 'www-authenticate') !== undefined
      const faults = [...faultsOf(response, answer), ...statusFaults(answer)]
      refuse('an unknown operation', answer, challenged ? faults : [...faults, 'header WWW-Authenticate is missing'])
    },
  }
}

/** RFC 9457 §3.1: a problem's `status` is that of the answer, its `type` ends in its code; neither fits in a schema. */
function* statusFaults({ status, body, headers }: Answer): Iterable<string> {
  if (!String(headers['content-type']).startsWith('application/problem+json')) return
  const problem = body as { status?: unknown; type?: unknown; code?: unknown }
  if (problem.status !== status) yield `body/status is ${problem.status}, the answer's is ${status}`
  if (!String(problem.type).endsWith(`/${String(problem.code).replaceAll('_', '-')}`)) {
    yield `body/type ${problem.type} does not end in the code ${problem.code}`
  }
}

const documentId = 'openapi'

function prepareValidators(document: OpenApiDocument): (schema: object) => ValidateFunction {
  // OpenAPI is more than JSON Schema: its own keywords are no mistake.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  addFormats.default(ajv)
  ajv.addFormat('password', true)
  ajv.addSchema(document, documentId)
  const compiled = new WeakMap<object, ValidateFunction>()
  return (schema) => {
    const validate = compiled.get(schema) ?? ajv.compile(resolveIn(schema))
    compiled.set(schema, validate)
    return validate
  }
}

/** References of a part point into the whole document. */
function resolveIn(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${documentId}#/`)) as object
}
