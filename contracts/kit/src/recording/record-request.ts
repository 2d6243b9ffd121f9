import { matchPath } from '../documents/match-path.ts'
import type { Operation } from '../documents/operation.ts'
import { boundValue, findBinding } from './bind-states.ts'
import { recordBody } from './record-body.ts'
import { recordCredentials } from './record-credentials.ts'
import type { ProviderState, RecordedRequest } from './recording.ts'
import { scrubJson, scrubText } from './scrub-secrets.ts'
import { steadyValue } from './unique-header.ts'

export interface RequestToRecord {
  /** Is not consumed: a copy of it is read. */
  request: Request
  operation: Operation
  states: readonly ProviderState[]
  /** Path of the provider's base URL, which the recorded path leaves out. */
  basePath?: string
}

/** A recorded request, and the secret values that it carried, for scrubbing what is recorded beside it. */
export interface RequestRecord {
  request: RecordedRequest
  secrets: string[]
}

/**
 * Derives what a pact says of a request: strict, except that values of the provider state become generators and
 * secrets become placeholders. Only documented query parameters, headers and cookies are kept.
 */
export async function recordRequest({
  request,
  operation,
  states,
  basePath = '',
}: RequestToRecord): Promise<RequestRecord> {
  const url = new URL(request.url)
  const secrets: string[] = []
  const scope: RecordScope = { request, operation, states, secrets }
  const { headers, query: apiKeys } = recordCredentials(scope, url)
  recordHeaders(scope, headers)
  const body = await recordBody(scope)
  const recorded: RecordedRequest = {
    method: request.method,
    path: recordPath(scope, url.pathname.slice(basePath.length)),
    query: { ...recordQuery(scope, url), ...apiKeys },
    headers,
  }
  const scrubbed = scrubStrings(recorded, secrets)
  if (body) scrubbed.body = body.finish(secrets)
  return { request: scrubbed, secrets }
}

/** What the parts of a request are recorded from; secrets are collected as they are met. */
export interface RecordScope {
  request: Request
  operation: Operation
  states: readonly ProviderState[]
  secrets: string[]
}

function recordPath({ operation, states }: RecordScope, path: string): string {
  const params = matchPath(operation.path, path) ?? {}
  let bound = false
  const expression = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    const key = findBinding(states, { name, value, asText: true })
    bound ||= key !== undefined
    return key === undefined ? encodeURIComponent(value) : `\${${key}}`
  })
  return bound ? JSON.stringify(boundValue(path, expression)) : path
}

function recordQuery({ operation, states }: RecordScope, url: URL): Record<string, string[]> {
  const declared = operation.parameters.filter(({ value }) => value.in === 'query').map(({ value }) => value.name)
  const names = [...new Set(url.searchParams.keys())].sort()
  const kept = names.filter((name) => declared.some((one) => name === one || name.startsWith(`${one}[`)))
  return Object.fromEntries(
    kept.map((name) => [name, url.searchParams.getAll(name).map((value) => bindText(states, name, value))]),
  )
}

function recordHeaders({ request, operation, states }: RecordScope, headers: Record<string, string[]>): void {
  const accept = request.headers.get('accept')
  if (accept !== null && accept !== '*/*') headers['Accept'] = [accept]
  for (const { value: parameter } of operation.parameters) {
    // A query parameter may have a name that no header can have.
    if (parameter.in !== 'header') continue
    const text = request.headers.get(parameter.name)
    const ignored = ['accept', 'content-type', 'authorization'].includes(parameter.name.toLowerCase())
    if (ignored || text === null || headers[parameter.name]) continue
    const bound = bindText(states, parameter.name, text)
    headers[parameter.name] = [bound === text ? steadyValue(parameter.name, text) : bound]
  }
}

function bindText(states: readonly ProviderState[], name: string, value: string): string {
  const key = findBinding(states, { name, value, asText: true })
  return key === undefined ? value : JSON.stringify(boundValue(value, `\${${key}}`))
}

function scrubStrings(request: RecordedRequest, secrets: readonly string[]): RecordedRequest {
  const scrub = (text: string) =>
    text.startsWith('{"pact:matcher:type"')
      ? JSON.stringify(scrubJson(JSON.parse(text), secrets))
      : scrubText(text, secrets)
  const scrubAll = (values: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.map(scrub)]))
  const { method, path, query, headers } = request
  return { method, path: scrubPath(path, scrub), query: scrubAll(query), headers: scrubAll(headers) }
}

function scrubPath(path: string, scrub: (text: string) => string): string {
  return path.startsWith('{') ? scrub(path) : path.split('/').map(scrub).join('/')
}
