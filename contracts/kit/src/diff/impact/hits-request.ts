import { essenceOf } from '../../documents/media-type.ts'
import type { PactRequest } from '../../documents/pact-file.ts'
import type { Finding } from '../../findings/index.ts'
import type { Change } from '../change.ts'

/** What is known of one interaction's request: itself, and the errors that the old document did not give. */
export interface SentRequest {
  request: PactRequest
  findings: readonly Finding[]
}

/**
 * Whether a change of a request refuses what a consumer sends. What a comparison of pact and document can decide is read
 * from its findings; what it does not look at (serialisation, unknown parameters) from the request itself.
 */
export function hitsRequest({ rule, place }: Change, { request, findings }: SentRequest): boolean {
  switch (rule) {
    case 'request.parameter.removed':
    case 'request.parameter.moved':
    case 'request.parameter.style-changed':
      return sends(request, place.part, place.path) !== undefined
    case 'request.parameter.empty-refused':
      return sends(request, place.part, place.path)?.includes('') === true
    case 'request.media-type.removed':
      return essenceOf(sends(request, 'header', 'content-type')?.[0] ?? '') === place.path
    default:
      return attribute(findings, place).length > 0
  }
}

const codes = {
  query: /^request\.query\./,
  header: /^request\.(?:header|content-type|accept)\./,
  body: /^request\.body\./,
}

/** The findings that a change at a place explains: those that name it, or else all of its part of the request. */
function attribute(findings: readonly Finding[], { part, path }: Change['place']): readonly Finding[] {
  const code = part in codes ? codes[part as keyof typeof codes] : /^request\.path/
  const ofPart = findings.filter((finding) => code.test(finding.code))
  const name = path.split(/[.[\]'*]+/).findLast(Boolean)
  if (name === undefined || name === '$') return ofPart
  const naming = ofPart.filter(({ message, pact, spec }) =>
    [message, pact.location, spec.location, JSON.stringify(spec.value)].some((text) => text?.includes(name)),
  )
  return naming
}

/** The values of a parameter as they are sent, or nothing when it is not. */
function sends({ query, headers = {}, path }: PactRequest, part: string, name: string): string[] | undefined {
  if (part === 'path') return [path]
  if (part === 'query') {
    const sent = typeof query === 'string' ? parseQuery(query) : query
    return sent?.[name] ?? sent?.[`${name}[]`]
  }
  const wanted = part === 'cookie' ? 'cookie' : name.toLowerCase()
  const values = Object.entries(headers).find(([key]) => key.toLowerCase() === wanted)?.[1]
  if (values === undefined) return undefined
  if (part !== 'cookie') return [values].flat()
  const pair = [values]
    .flat()
    .join('; ')
    .split('; ')
    .find((text) => text.startsWith(`${name}=`))
  return pair === undefined ? undefined : [pair.slice(name.length + 1)]
}

function parseQuery(query: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(query)) sent[name] = [...(sent[name] ?? []), value]
  return sent
}
