import { followReferences, type Located } from '../documents/located.ts'
import { isJson } from '../documents/media-type.ts'
import type { Header, ResponseObject } from '../documents/openapi-document.ts'
import { type PactResponse, readBodyContent } from '../documents/pact-file.ts'
import { BodyLedger } from './body-ledger.ts'
import type { PlaceCoverage, Reader, StatusCoverage } from './coverage.ts'
import { Ledger, Readers, type Reading } from './readers.ts'
import { bodyType, listValues } from './request-parts.ts'

/** A part of a response that the document lacks. */
export interface LackingOfResponse {
  kind: 'header' | 'field' | 'media-type'
  path: string
}

/** Who reads what of the responses under one documented status. */
export class ResponseLedger {
  readonly #document: object
  readonly #response: ResponseObject
  readonly #readers = new Readers()
  readonly #headers = new Ledger<string>()
  readonly #body: BodyLedger

  constructor(document: object, { value }: Located<ResponseObject>) {
    this.#document = document
    this.#response = value
    const content = Object.entries(value.content ?? {}).filter(([name]) => isJson(name) || name.endsWith('/*'))
    this.#body = new BodyLedger(document, Object.fromEntries(content))
  }

  add(response: PactResponse, reading: Reading): LackingOfResponse[] {
    this.#readers.add(reading)
    const documented = new Set(this.#names().map((name) => name.toLowerCase()))
    const lacking: LackingOfResponse[] = []
    for (const [name] of listValues(response.headers)) {
      if (documented.has(name.toLowerCase())) this.#headers.add(name.toLowerCase(), reading)
      else if (name.toLowerCase() !== 'content-type') lacking.push({ kind: 'header', path: name })
    }
    return [...lacking, ...this.#addBody(response, reading)]
  }

  list(status: string): StatusCoverage {
    const readers: Reader[] = this.#readers.list()
    return { status, readers, headers: this.#listHeaders(), fields: this.#body.list() }
  }

  /** OpenAPI ignores a Content-Type among the headers. */
  #names(): string[] {
    return Object.keys(this.#response.headers ?? {}).filter((name) => name.toLowerCase() !== 'content-type')
  }

  #listHeaders(): PlaceCoverage[] {
    return this.#names().map((path) => {
      const entry = this.#response.headers?.[path] ?? {}
      const { required = false } = followReferences<Header>(this.#document, { pointer: '', value: entry }).value
      return { path, kind: 'value', required, readers: this.#headers.list(path.toLowerCase()) }
    })
  }

  #addBody(response: PactResponse, reading: Reading): LackingOfResponse[] {
    const content = readBodyContent(response.body)
    if (content === undefined || content === '') return []
    const type = bodyType(response) || (Object.keys(this.#response.content ?? {})[0] ?? '')
    const body = this.#body.find(type)
    if (body) return this.#body.pin(body, content, reading).map((path) => ({ kind: 'field', path }))
    return isJson(type) ? [{ kind: 'media-type', path: type }] : []
  }
}
