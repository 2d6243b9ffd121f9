import type { Channel } from '../../documents/channel.ts'
import type { Json } from '../../documents/json.ts'
import type { OpenApiDocument, Schema, SecurityScheme } from '../../documents/openapi-document.ts'
import type { Operation } from '../../documents/operation.ts'
import type { PactGenerators } from '../../documents/pact-file.ts'
import type { PactFrame, PactSocket } from '../../documents/pact-message.ts'
import { expandShapes } from '../../rules/shape.ts'
import { boundValue, findBinding } from '../bind-states.ts'
import { recordBody } from '../record-body.ts'
import { recordRequest } from '../record-request.ts'
import type { ProviderState, RecordedRequest } from '../recording.ts'
import { scrubText } from '../scrub-secrets.ts'
import { describeValue, looksSecret } from './describe-value.ts'
import type { Frame } from './frame.ts'
import { splitGenerators, splitText } from './split-generators.ts'

export interface SocketToRecord {
  /** The opening request. */
  opening: { url: URL; headers: Headers; protocols: readonly string[] }
  /** The path template of the mock. */
  template: string
  basePath: string
  states: readonly ProviderState[]
  /** What the client had sent, in order. */
  frames: readonly Frame[]
  channel: Channel | undefined
}

/**
 * Derives what a pact says of the way to a message: the opening request and the client's frames, with values of the
 * provider state as generators and secrets as placeholders.
 */
export async function recordSocket(socket: SocketToRecord): Promise<{ socket: PactSocket; secrets: string[] }> {
  const operation = describeOpening(socket)
  const { opening, states, basePath } = socket
  const url = new URL(opening.url.href.replace(/^ws/, 'http'))
  const request = new Request(url, { headers: opening.headers })
  const recorded = await recordRequest({ request, operation, states, basePath })
  const { secrets } = recorded
  // Browsers cannot set headers, so a subprotocol may be the token itself, after the name of its kind.
  secrets.push(...opening.protocols.filter((_, index) => looksSecret(opening.protocols[index - 1] ?? '', '')))
  const protocols = opening.protocols.map((protocol) => recordText(protocol, states, secrets))
  const frames = await Promise.all(socket.frames.map((frame) => recordFrame(frame, { operation, socket, secrets })))
  return {
    socket: {
      ...splitOpening(recorded.request),
      ...(protocols.length > 0 && { protocols: protocols.map((finish) => String(finish(secrets).value)) }),
      frames: frames.map((finish) => finish()),
    },
    secrets,
  }
}

/** The opening request as an operation: what is sent is documented, and secret where its name says so. */
function describeOpening({ opening, template, channel }: SocketToRecord): Operation {
  const security: SecurityScheme[] = []
  const { url, headers } = opening
  const names = [...new Set(url.searchParams.keys())]
  const secret = names.filter((name) => isSecretQuery(name, url.searchParams.get(name), channel))
  for (const name of secret) security.push({ type: 'apiKey', in: 'query', name })
  const scheme = headers.get('authorization')?.split(' ')[0]
  if (scheme) security.push({ type: 'http', scheme })
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const name = pair.split('=')[0]?.trim()
    if (name) security.push({ type: 'apiKey', in: 'cookie', name })
  }
  return {
    document: (channel?.document ?? {}) as unknown as OpenApiDocument,
    id: template,
    method: 'GET',
    path: template,
    parameters: names
      .filter((name) => !secret.includes(name))
      .map((name) => ({ pointer: '', value: { in: 'query', name } })),
    responses: {},
    security: [security],
  }
}

function isSecretQuery(name: string, value: string | null, channel: Channel | undefined): boolean {
  if (looksSecret(name, value)) return true
  if (!channel?.query) return false
  const shapes = expandShapes({ root: channel.document, schema: channel.query.value })
  return shapes.some(({ schema }) => {
    const property = schema.properties?.[name]
    return typeof property === 'object' && property.format === 'password'
  })
}

interface FrameScope {
  operation: Operation
  socket: SocketToRecord
  secrets: string[]
}

/** The frame is finished when the secrets of all others are known. */
async function recordFrame(
  { contentType, content }: Frame,
  { operation, socket: { states, channel }, secrets }: FrameScope,
): Promise<() => PactFrame> {
  if (contentType === 'text/plain') {
    const finish = recordText(String(content), states, secrets)
    return () => ({ contentType, ...withGenerators(finish(secrets)) })
  }
  const documented = Object.values(channel?.receives ?? {}).flatMap(({ payload }) => (payload ? [payload.value] : []))
  const marks = describeValue(content, { types: false })
  const schema: Schema = documented.length > 0 ? { allOf: [{ anyOf: documented }, marks] } : marks
  const body = await recordBody({
    request: new Request('http://frame.invalid', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: JSON.stringify(content),
    }),
    operation: { ...operation, requestBody: { pointer: '', value: { content: { [contentType]: { schema } } } } },
    states,
    secrets,
  })
  return () => ({
    contentType,
    ...withGenerators(splitGenerators(JSON.parse(body?.finish(secrets).content ?? 'null') as Json)),
  })
}

const JWTS = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g

function recordText(text: string, states: readonly ProviderState[], secrets: string[]) {
  secrets.push(...(text.match(JWTS) ?? []))
  const key = findBinding(states, { name: '', value: text })
  return (all: readonly string[]) =>
    splitGenerators(key === undefined ? scrubText(text, all) : boundValue(scrubText(text, all), `\${${key}}`))
}

function withGenerators({
  value,
  generators,
}: ReturnType<typeof splitGenerators>): Pick<PactFrame, 'content' | 'generators'> {
  return { content: value, ...(Object.keys(generators).length > 0 && { generators }) }
}

/** The generators stand beside the examples, as in the request of an interaction. */
function splitOpening({
  path,
  query,
  headers,
}: RecordedRequest): Pick<PactSocket, 'path' | 'query' | 'headers' | 'generators'> {
  const generators: PactGenerators = {}
  const { value, generator } = splitText(path)
  if (generator) generators.path = generator
  const split = (values: Record<string, string[]>, part: 'query' | 'header') =>
    Object.fromEntries(
      Object.entries(values).map(([name, texts]) => {
        const parts = texts.map(splitText)
        const found = parts.find((one) => one.generator)?.generator
        if (found) generators[part] = { ...generators[part], [name]: found }
        return [name, parts.map((one) => one.value)]
      }),
    )
  const { Accept: _, ...kept } = headers
  const [queries, fields] = [split(query, 'query'), split(kept, 'header')]
  return {
    path: value,
    ...(Object.keys(queries).length > 0 && { query: queries }),
    ...(Object.keys(fields).length > 0 && { headers: fields }),
    ...(Object.keys(generators).length > 0 && { generators }),
  }
}
