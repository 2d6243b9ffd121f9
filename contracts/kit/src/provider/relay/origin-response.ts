import { type PactInteraction, readBodyContent } from '../../documents/pact-file.ts'
import type { RecordedBody, RecordedResponse } from '../../recording/recording.ts'
import type { RuleList } from '../../rules/rule-list.ts'

/** What an interaction expects of its response: exactly what its consumer pinned, with the consumer's rules. */
export function readOriginResponse({ response }: PactInteraction): RecordedResponse {
  const headers = Object.fromEntries(
    Object.entries(response.headers ?? {}).map(([name, values]) => [name, [values].flat()]),
  )
  const body = readBody(response.body, headers)
  const { body: bodyRules, header: headerRules } = (response.matchingRules ?? {}) as Record<
    string,
    Record<string, RuleList> | undefined
  >
  return {
    status: response.status,
    headers,
    ...(body ? { body } : {}),
    rules: { ...(bodyRules ? { body: bodyRules } : {}), ...(headerRules ? { header: headerRules } : {}) },
  }
}

/** The response that stands for the upstream's own while the interaction is replayed. */
export function makeOriginResponse(interaction: PactInteraction): Response {
  const { status, headers, body } = readOriginResponse(interaction)
  const fields = new Headers()
  for (const [name, values] of Object.entries(headers)) for (const value of values) fields.append(name, value)
  if (body && !fields.has('content-type')) fields.set('content-type', body.contentType)
  return new Response(body?.content ?? null, { status, headers: fields })
}

function readBody(
  body: PactInteraction['response']['body'],
  headers: Record<string, string[]>,
): RecordedBody | undefined {
  const content = readBodyContent(body)
  if (content === undefined || content === '') return undefined
  const wrapped = typeof body === 'object' && body !== null && !Array.isArray(body) ? body['contentType'] : undefined
  const named = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1][0]
  const contentType = typeof wrapped === 'string' ? wrapped : (named ?? 'application/json')
  return {
    contentType,
    content: typeof content === 'string' && !isJson(contentType) ? content : JSON.stringify(content),
  }
}

function isJson(contentType: string): boolean {
  return /[/+]json\b/.test(contentType)
}
