import { findOperation } from '../documents/find-operation.ts'
import type { Json } from '../documents/json.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import { type PactFile, type PactInteraction, readBodyContent } from '../documents/pact-file.ts'
import type { OwnResult } from './own-result.ts'

/** Whether the consumer takes null where this interaction needs a value, as another one of the pact shows. */
export type IsShownWithNull = (interaction: PactInteraction, result: OwnResult) => boolean

/**
 * Finds the places where a pact's answers have null. A rule cannot say of an object that null will do as well, and a value
 * that its state brings about is pinned on purpose: an answer of the same operation and status with null there tells.
 */
export function findNullAnswers(pact: PactFile, document: OpenApiDocument): IsShownWithNull {
  let found: Set<string> | undefined
  return (interaction, { part, fault, pact: { location } }) => {
    if (part !== 'response' || fault.aspect !== 'field.nullable') return false
    found ??= new Set((pact.interactions ?? []).flatMap((one) => listNulls(one, document)))
    const [, below] = /^interactions\[\d+\]\.response\.body\.(.+)$/.exec(location) ?? []
    return below !== undefined && found.has(nameAnswer(interaction, document) + generalise(below.split('.')))
  }
}

function listNulls(interaction: PactInteraction, document: OpenApiDocument): string[] {
  if (typeof interaction.request?.path !== 'string' || interaction.response === undefined) return []
  const body = readBodyContent(interaction.response.body)
  const places = body === undefined ? [] : walk(body, [])
  if (places.length === 0) return []
  const name = nameAnswer(interaction, document)
  return places.map((steps) => name + generalise(steps))
}

function walk(value: Json, steps: readonly string[]): (readonly string[])[] {
  if (value === null) return [steps]
  return typeof value === 'object' ? Object.entries(value).flatMap(([key, child]) => walk(child, [...steps, key])) : []
}

function nameAnswer({ request, response }: PactInteraction, document: OpenApiDocument): string {
  const path = request.path.startsWith('/') ? request.path : `/${request.path}`
  return `${request.method} ${findOperation(document, request.method, path)?.path ?? path} ${response.status} `
}

/** The elements of a list are alike. */
function generalise(steps: readonly string[]): string {
  return steps.map((step) => (/^[0-9]+$/.test(step) ? '*' : step)).join('.')
}
