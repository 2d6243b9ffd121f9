import type { Json } from '../../documents/json.ts'
import { essenceOf } from '../../documents/media-type.ts'
import { type PactResponse, readBodyContent } from '../../documents/pact-file.ts'
import type { Change } from '../change.ts'
import { holdsPlace } from './read-place.ts'

/** Whether a consumer that recorded a response relies on what a change of that response touches. */
export function hitsResponse(change: Change, response: PactResponse): boolean {
  if (change.status !== undefined && !fallsUnder(change.status, response.status)) return false
  const { part, path } = change.place
  if (part === 'header') return headerOf(response, path) !== undefined
  if (part !== 'body') return true
  if (change.rule === 'response.media-type.removed') return mediaTypeOf(response) === path
  if (change.rule === 'response.enum.value-added' && !limits(response, path)) return false
  const body = readJson(response)
  // The place of an error's body lists all that changed in it.
  return path.split(', ').some((one) => holdsPlace(body, one))
}

function fallsUnder(documented: string, status: number): boolean {
  if (documented === 'default') return true
  return documented === String(status) || documented.toUpperCase() === `${Math.floor(status / 100)}XX`
}

function headerOf({ headers = {} }: PactResponse, name: string): string | undefined {
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return entry && [entry[1]].flat().join(', ')
}

const mediaTypeOf = (response: PactResponse) => essenceOf(headerOf(response, 'content-type') ?? 'application/json')

function readJson({ body }: PactResponse): Json | undefined {
  const content = readBodyContent(body)
  if (typeof content !== 'string') return content
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}

/** Whether the consumer accepts some values alone there: a rule of type takes any further one. */
function limits({ matchingRules }: PactResponse, path: string): boolean {
  const rules = (matchingRules?.['body'] ?? {}) as Record<string, { matchers?: { match: string }[] }>
  const matchers = rules[path]?.matchers
  return !matchers || matchers.some(({ match }) => match !== 'type')
}
