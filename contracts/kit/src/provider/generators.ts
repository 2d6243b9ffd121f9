import type { Json } from '../documents/json.ts'
import { type PactRequest, readBodyContent } from '../documents/pact-file.ts'
import type { StateValues } from './state-handlers.ts'

/** A place of a request that the replay fills with values which a state handler returned. */
export interface ProviderStateGenerator {
  part: 'path' | 'query' | 'header' | 'body'
  /** Header or query name, or path expression of the body; empty for the path. */
  key: string
  expression: string
  /** Names between `${` and `}`. */
  variables: string[]
  secret: boolean
}

const SECRET_HEADER = /^(authorization|proxy-authorization|cookie)$/i
const SECRET_NAME = /pass(word|phrase)|secret|token|credential/i

/** Lists the ProviderState generators of a request, in the order path, query, headers, body. */
export function listGenerators(request: PactRequest): ProviderStateGenerator[] {
  const { path, query = {}, header = {}, body = {} } = request.generators ?? {}
  const parts = [
    ['path', path ? { '': path } : {}],
    ['query', query],
    ['header', header],
    ['body', body],
  ] as const
  return parts.flatMap(([part, byKey]) =>
    Object.entries(byKey).flatMap(([key, { type, expression }]) => {
      if (type !== 'ProviderState' || expression === undefined) return []
      const variables = [...expression.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name)
      const secret = part === 'header' ? SECRET_HEADER.test(key) : SECRET_NAME.test(`${key} ${expression}`)
      return [{ part, key, expression, variables, secret }]
    }),
  )
}

/** The request's path as the replay sends it. */
export function fillPath(request: PactRequest, values: StateValues): string {
  const expression = request.generators?.path?.expression
  return expression ? fillExpression(expression, values, request.path) : request.path
}

/** The request's body as the replay sends it, for people to read; places deeper than property names stay examples. */
export function fillBody(request: PactRequest, values: StateValues): Json | undefined {
  const body = structuredClone(readBodyContent(request.body))
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  for (const { part, key, expression } of listGenerators(request)) {
    const property = part === 'body' ? /^\$\.(\w+)$/.exec(key)?.[1] : undefined
    if (property && property in body) body[property] = fillExpression(expression, values, String(body[property]))
  }
  return body
}

/** An expression with its variables replaced; the example where a value is missing. */
export function fillExpression(expression: string, values: StateValues, example: string): string {
  let complete = true
  const filled = expression.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) complete = false
    return typeof value === 'string' ? value : JSON.stringify(value)
  })
  return complete ? filled : example
}
