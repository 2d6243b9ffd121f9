import type { ZodType } from 'zod'
import type { Json } from '../documents/json.ts'
import { followReferences } from '../documents/located.ts'
import { essenceOf, findMediaType, isJson } from '../documents/media-type.ts'
import type { Header, ResponseObject } from '../documents/openapi-document.ts'
import { findResponse, type Operation } from '../documents/operation.ts'
import { cookieRule, deriveRules, headerRule, pinCookie, pinExactly, readsSchema } from '../rules/index.ts'
import type { RecordingFinding } from '../rules/reads-finding.ts'
import type { RuleList } from '../rules/rule-list.ts'
import { readText } from './read-text.ts'
import type { ReadsOptions } from './reads-options.ts'
import type { RecordedResponse } from './recording.ts'
import { selectHeaders } from './select-headers.ts'

export interface ResponseToRecord {
  /** Is not consumed: a copy of it is read. */
  response: Response
  operation: Operation
  /** What the consumer parses the body with; null when it reads none; absent when it relies on all that it mocked. */
  reads?: ZodType | null
  options?: ReadsOptions
}

/** A recorded response, what was found on the way, and the secret values that it carried. */
export interface ResponseRecord {
  response: RecordedResponse
  findings: RecordingFinding[]
  secrets: string[]
  /** Places of the body that the consumer can do without. */
  optional: string[]
}

/** Derives what a pact says of a response: documented headers, and of a JSON body the part that is read. */
export async function recordResponse(from: ResponseToRecord): Promise<ResponseRecord> {
  const { response, operation, reads, options } = from
  const documented = findResponse(operation, response.status)?.value ?? {}
  const record: ResponseRecord = {
    response: { status: response.status, headers: {}, rules: {} },
    findings: [],
    secrets: [],
    optional: [],
  }
  recordHeaders(record, from, documented)
  const contentType = essenceOf(response.headers.get('content-type') ?? '')
  const hasBody = contentType !== '' && response.body !== null
  const exactly = options?.exactly ?? []
  if (exactly.length > 0 && !(hasBody && reads !== null && isJson(contentType))) {
    throw new Error(
      `Failed to pin ${exactly.join(', ')} exactly: no JSON body is read of this response. Correct "exactly" of .reads().`,
    )
  }
  if (!hasBody) return record
  record.response.headers['Content-Type'] = [contentType]
  if (reads !== null && isJson(contentType)) await recordBody(record, from, contentType)
  return record
}

function recordHeaders(
  record: ResponseRecord,
  { response, operation, options }: ResponseToRecord,
  documented: ResponseObject,
): void {
  const rules: Record<string, RuleList> = {}
  for (const line of response.headers.getSetCookie()) record.secrets.push(pinCookie(line).value)
  for (const [name, entry] of selectHeaders(documented, response, options?.headers)) {
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
  const { response, operation, reads, options } = from
  const text = await readText(response)
  if (!text) return
  const found = findResponse(operation, response.status)
  const media = found && findMediaType(found.value.content ?? {}, contentType)
  const mocked = JSON.parse(text) as Json
  const derived = deriveRules(
    mocked,
    { root: operation.document, schema: media?.[1].schema ?? true },
    reads ? readsSchema(reads) : undefined,
  )
  pinExactly(derived, mocked, options?.exactly ?? [])
  record.response.body = { contentType, content: JSON.stringify(derived.example) }
  if (Object.keys(derived.rules).length > 0) record.response.rules.body = derived.rules
  record.findings.push(...derived.findings)
  record.secrets.push(...derived.secrets)
  record.optional.push(...derived.optional)
}
