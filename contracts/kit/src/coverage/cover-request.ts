import type { Json } from '../documents/json.ts'
import { findMediaType, isForm, isJson } from '../documents/media-type.ts'
import type { Parameter } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import { type PactRequest, readBodyContent } from '../documents/pact-file.ts'
import { listFields, readMultipart } from '../recording/multipart.ts'
import { BodyLedger } from './body-ledger.ts'
import type { PlaceCoverage } from './coverage.ts'
import { listPlaces } from './list-places.ts'
import type { Place } from './place.ts'
import { Ledger, type Reading } from './readers.ts'
import { bodyType, listValues, splitCookies } from './request-parts.ts'

/** A part of a request that the document lacks. */
export interface Lacking {
  kind: 'parameter' | 'field' | 'media-type'
  path: string
}

/** Who sends what to one operation. */
export class RequestLedger {
  readonly #operation: Operation
  readonly #parameters = new Ledger<Parameter>()
  readonly #body: BodyLedger

  constructor(operation: Operation) {
    this.#operation = operation
    const content = Object.entries(operation.requestBody?.value.content ?? {}).filter(([name]) => hasFields(name))
    this.#body = new BodyLedger(operation.document, Object.fromEntries(content))
  }

  add(request: PactRequest, reading: Reading): Lacking[] {
    const sent = [
      ...listValues(request.query).map(([name]) => ({ in: 'query', name })),
      ...listValues(request.headers).map(([name]) => ({ in: 'header', name })),
      ...splitCookies(request.headers).map((name) => ({ in: 'cookie', name })),
    ]
    const lacking: Lacking[] = []
    for (const parameter of this.#parametersIn('path')) this.#parameters.add(parameter, reading)
    for (const part of sent) {
      const parameter = this.#find(part)
      if (parameter) this.#parameters.add(parameter, reading)
      else if (!this.#isElsewhere(part)) lacking.push({ kind: 'parameter', path: `${part.in} ${part.name}` })
    }
    return [...lacking, ...this.#addBody(request, reading)]
  }

  listParameters(): PlaceCoverage[] {
    return this.#operation.parameters.map(({ value }) => ({
      path: `${value.in} ${value.name}`,
      kind: 'value',
      required: value.required === true || value.in === 'path',
      readers: this.#parameters.list(value),
    }))
  }

  listBody(): PlaceCoverage[] {
    return this.#body.list()
  }

  #parametersIn(place: string): Parameter[] {
    return this.#operation.parameters.flatMap(({ value }) => (value.in === place ? value : []))
  }

  #find(part: { in: string; name: string }): Parameter | undefined {
    const same = (name: string) =>
      part.in === 'header' ? name.toLowerCase() === part.name.toLowerCase() : name === part.name
    const own = this.#parametersIn(part.in)
    const exact = own.find(({ name }) => same(name))
    if (exact || part.in !== 'query') return exact
    // An object in the query is written as filter[size], or by the names of its properties.
    const holder = part.name.split('[')[0]
    return own.find(({ name, schema }) => {
      const { named } = listPlaces(this.#operation.document, schema ?? true)
      return named.size > 0 && (name === holder || named.has(part.name))
    })
  }

  /** Whether OpenAPI documents such a header elsewhere than among the parameters. */
  #isElsewhere(part: { in: string; name: string }): boolean {
    const name = part.name.toLowerCase()
    if (part.in === 'header' && ['accept', 'content-type', 'authorization', 'cookie'].includes(name)) return true
    const schemes = this.#operation.security.flat()
    return schemes.some((scheme) => scheme.in === part.in && scheme.name?.toLowerCase() === name)
  }

  #addBody(request: PactRequest, reading: Reading): Lacking[] {
    const content = readBodyContent(request.body)
    if (content === undefined || content === null || content === '') return []
    const type = bodyType(request)
    if (type === '') return []
    const body = this.#body.find(type)
    if (body) return this.#pinBody(body, { content, type }, reading)
    const documented = this.#operation.requestBody?.value.content ?? {}
    return findMediaType(documented, type) ? [] : [{ kind: 'media-type', path: type }]
  }

  #pinBody(
    body: { name: string; root: Place },
    { content, type }: { content: Json; type: string },
    reading: Reading,
  ): Lacking[] {
    const value = readFields({ content, type, root: body.root })
    return this.#body.pin(body, value, reading).map((path) => ({ kind: 'field', path }))
  }
}

function hasFields(mediaType: string): boolean {
  return isJson(mediaType) || isForm(mediaType) || mediaType.startsWith('multipart/form-data')
}

/** The value of a JSON body or of a form. */
function readFields({ content, type, root }: { content: Json; type: string; root: Place }): Json {
  if (typeof content !== 'string' || isJson(type)) return content
  const multipart = type.startsWith('multipart/form-data')
  const fields: Record<string, Json> = multipart
    ? listFields(readMultipart(type, Buffer.from(content, 'base64')))
    : Object.fromEntries(listValues(content))
  // One element of a list is written like a value of its own.
  for (const [name, value] of Object.entries(fields)) {
    if (root.named.get(name)?.kind === 'list') fields[name] = [value].flat()
  }
  return fields
}
