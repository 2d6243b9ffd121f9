import type { Json } from '../documents/json.ts'
import type { Located } from '../documents/located.ts'
import { type PactRule, selectRule } from '../documents/matching-rules.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { leadsTo, splitPath } from '../documents/path-expression.ts'
import { isOfType } from '../rules/shape.ts'
import { judgeResponse, show } from './judge-response.ts'
import { type OwnResult, placeInBody, placeInDocument } from './own-result.ts'
import { listPlaces } from './place.ts'

/** The body of a response or a message. */
export interface Answer {
  document: object
  /** Where the document describes it; several where any of them may be meant. */
  schemas: readonly Located<Schema>[]
  body: Json
  rules: readonly PactRule[]
  part: 'response' | 'message'
  /** Of the response or message, and of its body below that. */
  location: string
  bodyKey: string
  /** Path expressions of what the consumer can do without. */
  forgone?: readonly string[]
}

/** Checks what a pact says of a body that the provider answers. */
export function* checkAnswer(answer: Answer): Iterable<OwnResult> {
  const { document, schemas, body, rules, part, location, bodyKey } = answer
  const forgone = (answer.forgone ?? []).map(splitPath)
  const seen = new Set<string>()
  for (const { steps, value, shapes, optional } of listPlaces({
    root: document,
    schemas: schemas.map((schema) => schema.value),
    body,
  })) {
    const rule = selectRule(rules, steps)
    const here = placeInBody(`${location}.${bodyKey}`, steps)
    const faults = [...judgeResponse({ value, rule, shapes })]
    // The comparator passes over bodies that are not truthy (2.3.1, measured).
    if (steps.length === 0 && !value && !shapes.some(({ type }) => type === 'any' || isOfType(value, type)))
      faults.push({ aspect: 'rule.impossible', message: `the document allows no body that is ${show(value)}` })
    if (optional && !forgone.some((path) => path.length === steps.length && leadsTo(path, steps)))
      faults.push({
        aspect: 'field.optional',
        message: 'the pact needs a field that the document lets the provider leave out',
      })
    for (const fault of faults) {
      // The elements of a list share their schema, and mostly their rule.
      const key = [fault.aspect, ...steps.map((step) => (/^[0-9]+$/.test(step) ? '*' : step))].join('.')
      if (seen.has(key)) continue
      seen.add(key)
      const byRule = rule && !fault.aspect.startsWith('field.') && rule.steps.length === steps.length
      yield {
        part,
        fault,
        pact: { location: byRule ? `${location}.${rule.location}` : here, value },
        spec: placeInDocument(document, schemas, steps),
      }
    }
  }
}
