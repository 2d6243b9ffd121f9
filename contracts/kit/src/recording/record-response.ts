import type { ZodType } from 'zod'
import { followReferences } from '../documents/located.ts'
import { essenceOf, findMediaType, isJson } from '../documents/media-type.ts'
import type { Header, ResponseObject } from '../documents/openapi-document.ts'
import { findResponse, type Operation } from '../documents/operation.ts'
import { cookieRule, deriveRules, headerRule, pinCookie, readsSchema } from '../rules/index.ts'
import { readText } from './read-text.ts'
import type { Json, RecordedResponse, RecordingFinding, RuleList } from './recording.ts'

export interface ResponseToRecord {
  /** Is not consumed: a copy of it is read. */
  response: Response
  operation: Operation
  /** What the consumer parses the body with; null when it reads none; absent when it relies on all that it mocked. */
  reads?: ZodType | null
}

/** A recorded response, what was found on the way, and the secret values that it carried. */
export interface ResponseRecord {
  response: RecordedResponse
  findings: RecordingFinding[]
  secrets: string[]
}

/** Derives what a pact says of a response: documented headers, and of a JSON body the part that is read. */
export async function recordResponse({ response, operation, reads }: ResponseToRecord): Promise<ResponseRecord> {
  const documented = findResponse(operation, response.status)?.value ?? {}
  const record: ResponseRecord = {
    response: { status: response.status, headers: {}, rules: {} },
    findings: [],
    secrets: [],
  }
  recordHeaders(record, response, operation, documented)
  const contentType = essenceOf(response.headers.get('content-type') ?? '')
  if (contentType === '' || response.body === null) return record
  record.response.headers['Content-Type'] = [contentType]
  if (reads !== null && isJson(contentType))
    await recordBody(record, { response, operation, ...(reads && { reads }) }, contentType)
  return record
}

function recordHeaders(
  record: ResponseRecord,
  response: Response,
  operation: Operation,
  documented: ResponseObject,
): void {
  const rules: Record<string, RuleList> = {}
  for (const line of response.headers.getSetCookie()) record.secrets.push(pinCookie(line).value)
  for (const [name, entry] of Object.entries(documented.headers ?? {})) {
    if (name.toLowerCase() === 'content-type') continue
    if (name.toLowerCase() === 'set-cookie') {
      const pins = response.headers.getSetCookie().map(pinCookie)
      if (pins.length === 0) continue
      record.response.headers[name] = pins.map(({ example }) => example)
      rules[name] = cookieRule(pins)
      continue
    }
    const text = response.headers.get(name)
    if (text === null) continue
    record.response.headers[name] = [text]
    const header = followReferences<Header>(operation.document, { pointer: '', value: entry }).value
    rules[name] = headerRule({ root: operation.document, schema: header.schema ?? true }, { name, text })
  }
  if (Object.keys(rules).length > 0) record.response.rules.header = rules
}

async function recordBody(record: ResponseRecord, from: ResponseToRecord, contentType: string): Promise<void> {
  const { response, operation, reads } = from
  const text = await readText(response)
  if (text === '') return
  const found = findResponse(operation, response.status)
  const media = found && findMediaType(found.value.content ?? {}, contentType)
  const derived = deriveRules(
    JSON.parse(text) as Json,
    { root: operation.document, schema: media?.[1].schema ?? true },
    reads ? readsSchema(reads) : undefined,
  )
  record.response.body = { contentType, content: JSON.stringify(derived.example) }
  if (Object.keys(derived.rules).length > 0) record.response.rules.body = derived.rules
  record.findings.push(...derived.findings)
  record.secrets.push(...derived.secrets)
}
