import { checkRequest } from '../recording/check-request.ts'
import { checkResponse } from '../recording/check-response.ts'
import { isExcused } from '../recording/excuse-request.ts'
import { recordRequest } from '../recording/record-request.ts'
import { recordResponse } from '../recording/record-response.ts'
import type { RecordedBody, Recording } from '../recording/recording.ts'
import { scrubJson, scrubText } from '../recording/scrub-secrets.ts'
import { describeViolation, type Violation } from '../recording/violation.ts'
import { basePathOf } from './answer-request.ts'
import type { Mock } from './mock.ts'
import { type ActiveTest, participantOf, providerOf } from './session.ts'

export interface Exchange {
  request: Request
  response: Response
  path: string
}

/** Checks an exchange against the provider's document and adds it to what the test recorded. */
export async function recordExchange(active: ActiveTest, mock: Mock, exchange: Exchange): Promise<void> {
  const { operation } = mock
  try {
    const faults = await checkExchange(mock, exchange)
    active.problems.push(...faults.map(({ message, remedy }) => `${message}. ${remedy}`))
    if (faults.length === 0) addRecording(active, await record(active, mock, exchange))
  } catch (error) {
    active.problems.push(`${operation.method} ${operation.path} could not be recorded: ${String(error)}`)
  }
}

/** One contradiction between an exchange and the provider's document, and whose fault it is. */
interface ExchangeFault {
  culprit: 'mock' | 'client'
  message: string
  remedy: string
}

/** Lists what an exchange does that the provider's document does not say. */
export async function checkExchange(
  { operation, provider }: Pick<Mock, 'operation' | 'provider'>,
  { request, response, path }: Exchange,
): Promise<ExchangeFault[]> {
  const answered = await checkResponse(operation, response)
  const sent = await checkRequest(operation, request, path)
  const describe = (culprit: ExchangeFault['culprit']) => (violation: Violation) => ({
    culprit,
    message: describeViolation(violation),
    remedy: `Correct the ${culprit}, or ${provider}'s OpenAPI document if it is wrong.`,
  })
  const unexcused = sent.filter((violation) => !isExcused(violation, response.status))
  return [...answered.map(describe('mock')), ...unexcused.map(describe('client'))]
}

/** Derives what a pact says of an exchange. */
export async function record(
  { identity }: ActiveTest,
  mock: Mock,
  { request, response }: Exchange,
): Promise<Recording> {
  const { provider, operation, states } = mock
  const basePath = basePathOf(providerOf(provider).url)
  const sent = await recordRequest({ request, operation, states, basePath })
  const answered = await recordResponse({
    response,
    operation,
    ...(mock.reads !== undefined && { reads: mock.reads }),
    ...(mock.readsOptions && { options: mock.readsOptions }),
  })
  const scrubbed = scrubTogether(sent, answered, [...sent.secrets, ...answered.secrets])
  const recording: Recording = {
    consumer: participantOf().participant,
    provider,
    description: `${identity.name} (${operation.id} ${response.status})`,
    states: states.map(({ name, params }) => ({ name, params: scrubJson(params, scrubbed.secrets) })),
    operationId: operation.id,
    test: identity,
    request: scrubbed.request,
    response: scrubbed.response,
  }
  if (answered.findings.length > 0) recording.findings = answered.findings
  if (answered.optional.length > 0) recording.optional = answered.optional
  return recording
}

/** A secret of one side may be repeated on the other. */
function scrubTogether(
  { request }: Awaited<ReturnType<typeof recordRequest>>,
  { response }: Awaited<ReturnType<typeof recordResponse>>,
  secrets: string[],
) {
  const scrubContent = (body: RecordedBody): RecordedBody => {
    if (body.encoding) return body
    const parsed = parse(body.content)
    const content = parsed === undefined ? scrubText(body.content, secrets) : JSON.stringify(scrubJson(parsed, secrets))
    return { ...body, content }
  }
  const headers = Object.entries(response.headers).map(([name, values]) => [
    name,
    name.toLowerCase() === 'content-type' ? values : values.map((value) => scrubText(value, secrets)),
  ])
  return {
    secrets,
    request: request.body ? { ...request, body: scrubContent(request.body) } : request,
    response: {
      ...response,
      headers: Object.fromEntries(headers) as Record<string, string[]>,
      ...(response.body && { body: scrubContent(response.body) }),
    },
  }
}

function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function addRecording(active: ActiveTest, recording: Recording): void {
  const same = active.recordings.find(
    (one): one is Recording =>
      'request' in one &&
      one.provider === recording.provider &&
      one.description === recording.description &&
      JSON.stringify(one.states) === JSON.stringify(recording.states),
  )
  if (!same) {
    active.recordings.push(recording)
  } else if (JSON.stringify(same) !== JSON.stringify(recording)) {
    active.problems.push(
      `"${recording.description}" would name two interactions with different content: ${summarise(same)} and ${summarise(recording)}. Give them different states, or a test each.`,
    )
  }
}

function summarise({ request, response }: Recording): string {
  return `${request.method} ${request.path} ${request.body?.content ?? ''} → ${response.status} ${response.body?.content ?? ''}`
}
