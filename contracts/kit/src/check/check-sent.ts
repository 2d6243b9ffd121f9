import type { Json } from '../documents/json.ts'
import { isNamed, readRules, selectRule } from '../documents/matching-rules.ts'
import type { Operation } from '../documents/operation.ts'
import { type PactRequest, readBodyContent } from '../documents/pact-file.ts'
import { leadsTo, splitPath } from '../documents/path-expression.ts'
import { expandShapes } from '../rules/shape.ts'
import { findBodySchema, readTexts } from './http-parts.ts'
import { judgeRequest } from './judge-request.ts'
import { pointerToLocation } from './locate-schema.ts'
import { type OwnResult, placeInDocument } from './own-result.ts'
import { listPlaces } from './place.ts'

/** Checks the rules and generators of a request. */
export function* checkSent(operation: Operation, request: PactRequest, location: string): Iterable<OwnResult> {
  yield* checkParameters(operation, request, location)
  const schema = operation.requestBody && findBodySchema(operation.requestBody, request)
  const body = readBodyContent(request.body)
  if (!schema || body === undefined) return
  const { document } = operation
  const rules = readRules(Reflect.get(request, 'matchingRules'), 'body')
  const generators = listGenerators(request)
  for (const { steps, value, shapes } of listPlaces({ root: document, schemas: [schema.value], body })) {
    const rule = selectRule(rules, steps)
    const generator = generators.find((one) => one.steps.length === steps.length && leadsTo(one.steps, steps))
    for (const fault of judgeRequest({ value, rule, generator: generator?.value, shapes })) {
      const own = fault.aspect === 'generator.incompatible' ? `generators.body.${generator?.path}` : rule?.location
      yield {
        part: 'request',
        fault,
        pact: { location: `${location}.${own}`, value },
        spec: placeInDocument(document, [schema], steps),
      }
    }
  }
}

function* checkParameters(
  { document, parameters }: Operation,
  request: PactRequest,
  location: string,
): Iterable<OwnResult> {
  for (const { pointer, value: parameter } of parameters) {
    const { name, schema } = parameter
    if (schema === undefined || (parameter.in !== 'query' && parameter.in !== 'header')) continue
    const [text, ...others] = readTexts(parameter.in === 'query' ? request.query : request.headers, name)
    if (text === undefined || others.length > 0) continue
    const shapes = expandShapes({ root: document, schema })
    if (shapes.some(({ type }) => type === 'array' || type === 'object')) continue
    const rules = readRules(Reflect.get(request, 'matchingRules'), parameter.in)
    const rule = rules.find(({ steps }) => isNamed(steps, name))
    const generator = request.generators?.[parameter.in]?.[name]
    for (const fault of judgeRequest({
      value: text,
      rule,
      generator: generator as Json | undefined,
      shapes,
      asText: true,
    })) {
      const isRule = rule && fault.aspect !== 'generator.incompatible'
      const own = isRule ? rule.location : `generators.${parameter.in}.${name}`
      yield {
        part: 'request',
        fault,
        pact: { location: `${location}.${own}`, value: text },
        spec: { location: pointerToLocation(`${pointer}/schema`), value: schema },
      }
    }
  }
}

function listGenerators({ generators }: PactRequest) {
  return Object.entries(generators?.body ?? {}).map(([path, value]) => ({
    path,
    value: value as unknown as Json,
    steps: splitPath(path),
  }))
}
