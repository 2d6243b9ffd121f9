import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import { findOperation } from '../documents/find-operation.ts'
import type { Json } from '../documents/json.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import { type PactFile, type PactInteraction, readBodyContent } from '../documents/pact-file.ts'
import { readMessage } from '../documents/pact-message.ts'
import { findPayloads } from './find-payloads.ts'
import type { OwnResult } from './own-result.ts'

/** Whether the consumer takes null where this interaction needs a value, as another one of the pact shows. */
export type IsShownWithNull = (interaction: PactInteraction, result: OwnResult) => boolean

/**
 * Finds the places where a pact's answers have null. A rule cannot say of an object that null will do as well, and a value
 * that its state brings about is pinned on purpose: an answer of the same operation and status with null there tells, and
 * so does a message of the same kind.
 */
export function findNullAnswers(pact: PactFile, documents: Documents): IsShownWithNull {
  let found: Set<string> | undefined
  return (interaction, { fault, pact: { location } }) => {
    if (fault.aspect !== 'field.nullable') return false
    found ??= new Set((pact.interactions ?? []).flatMap((one) => listNulls(one, documents)))
    const [, below] = /^interactions\[\d+\]\.(?:response\.body|contents\.content)\.(.+)$/.exec(location) ?? []
    if (below === undefined) return false
    const place = generalise(below.split('.'))
    return nameAnswer(interaction, documents).some((name) => found?.has(name + place))
  }
}

interface Documents {
  document: OpenApiDocument
  /** Prepared for the comparator. */
  asyncapi?: AsyncApiDocument | undefined
}

function listNulls(interaction: PactInteraction, documents: Documents): string[] {
  const places = walk(readAnswer(interaction) ?? '', []).map(generalise)
  if (places.length === 0) return []
  return nameAnswer(interaction, documents).flatMap((name) => places.map((place) => name + place))
}

function readAnswer(interaction: PactInteraction): Json | undefined {
  const message = readMessage(interaction)
  if (message) return message.contents?.content
  const { request, response } = interaction
  return typeof request?.path === 'string' && response !== undefined ? readBodyContent(response.body) : undefined
}

function walk(value: Json, steps: readonly string[]): (readonly string[])[] {
  if (value === null) return [steps]
  return typeof value === 'object' ? Object.entries(value).flatMap(([key, child]) => walk(child, [...steps, key])) : []
}

/** A message may be of several kinds, as far as its content tells. */
function nameAnswer(interaction: PactInteraction, { document, asyncapi }: Documents): string[] {
  const message = readMessage(interaction)
  if (message) return asyncapi ? findPayloads(asyncapi, message).map(({ pointer }) => `${pointer} `) : []
  const { request, response } = interaction
  const path = request.path.startsWith('/') ? request.path : `/${request.path}`
  return [`${request.method} ${findOperation(document, request.method, path)?.path ?? path} ${response.status} `]
}

/** The elements of a list are alike. */
function generalise(steps: readonly string[]): string {
  return steps.map((step) => (/^[0-9]+$/.test(step) ? '*' : step)).join('.')
}
