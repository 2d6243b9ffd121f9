import { findOperation } from '../documents/find-operation.ts'
import type { Json } from '../documents/json.ts'
import { followReferences, stepInto } from '../documents/located.ts'
import { isNamed, readRules } from '../documents/matching-rules.ts'
import type { Header, OpenApiDocument, Schema } from '../documents/openapi-document.ts'
import { findResponse, type Operation } from '../documents/operation.ts'
import { type PactInteraction, readBodyContent } from '../documents/pact-file.ts'
import { expandShapes } from '../rules/shape.ts'
import { checkAnswer } from './check-answer.ts'
import { checkSent } from './check-sent.ts'
import { findBodySchema, readTexts } from './http-parts.ts'
import { judgeResponse } from './judge-response.ts'
import { pointerToLocation } from './locate-schema.ts'
import type { OwnResult } from './own-result.ts'

/** One HTTP interaction with where it stands, such as `interactions[3]`. */
export interface InteractionToCheck {
  document: OpenApiDocument
  interaction: PactInteraction
  location: string
}

/** What the comparator does not look at in an HTTP interaction: its rules and generators, and what it relies on. */
export function* checkInteraction({ document, interaction, location }: InteractionToCheck): Iterable<OwnResult> {
  const { request, response } = interaction
  const path = request.path.startsWith('/') ? request.path : `/${request.path}`
  const operation = findOperation(document, request.method, path)
  if (!operation) return
  // A request that is to be refused may well be one that the document does not allow.
  if (response.status < 400) yield* checkSent(operation, request, `${location}.request`)
  yield* checkHeaders(operation, interaction, `${location}.response`)
  const found = findResponse(operation, response.status)
  const schema = found && findBodySchema(found, response)
  const body = readBodyContent(response.body)
  if (!schema || body === undefined) return
  yield* checkAnswer({
    document,
    schemas: [schema],
    body,
    rules: readRules(response.matchingRules, 'body'),
    part: 'response',
    location: `${location}.response`,
    bodyKey: 'body',
    forgone: interaction.comments?.optional ?? [],
  })
}

function* checkHeaders(operation: Operation, { response }: PactInteraction, location: string): Iterable<OwnResult> {
  const { document } = operation
  const found = findResponse(operation, response.status)
  const rules = readRules(response.matchingRules, 'header')
  for (const [name, entry] of Object.entries(found?.value.headers ?? {})) {
    const header = followReferences<Header>(
      document,
      stepInto({ pointer: `${found?.pointer}/headers`, value: null }, name, entry),
    )
    const { schema } = header.value
    const [text, ...others] = readTexts(response.headers, name)
    // Of several values the verifier has rules of its own.
    if (schema === undefined || text === undefined || others.length > 0) continue
    const rule = rules.find(({ steps }) => isNamed(steps, name))
    const shapes = expandShapes({ root: document, schema: schema as Schema })
    if (shapes.some(({ type }) => type === 'array') || name.toLowerCase() === 'content-type') continue
    for (const fault of judgeResponse({ value: text as Json, rule, shapes, asText: true })) {
      yield {
        part: 'response',
        fault,
        pact: { location: rule ? `${location}.${rule.location}` : `${location}.headers.${name}`, value: text },
        spec: { location: pointerToLocation(`${header.pointer}/schema`), value: schema },
      }
    }
  }
}
