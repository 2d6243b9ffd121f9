import type { paths } from '@platform/schemas/gateway'

/** A request in the words of the OpenAPI document; `path` is the template, `params` fill it. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: keyof paths
  params?: Record<string, string>
  /** What is undefined is left out. */
  query?: Record<string, string | number | undefined>
  headers?: RequestHeaders
  /** Sent as JSON; a `Blob` as the file that it is, under its own media type. */
  body?: object
  /** Whether the answer is a file, not JSON. */
  file?: boolean
  /** Milliseconds that this request may take, where that is not what the client was told. */
  timeoutMs?: number
}

/** Header fields by which a request depends on what is there, or is made once. */
export interface RequestHeaders {
  /** The ETag that a change is based on. */
  'If-Match'?: string
  /** The ETag that the caller has. */
  'If-None-Match'?: string
  /** Quoted, as a structured field. */
  'Idempotency-Key'?: string
}

/** The documented JSON body of an operation. */
export type RequestBody<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Body } }
}
  ? Body
  : never

/** The documented query of an operation. */
export type RequestQuery<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } }
}
  ? NonNullable<Query>
  : never

/** What a caller may say about any call. */
export interface CallOptions {
  /** Gives the call up; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** An answer of success, a 304 included: `body` is parsed JSON, or the file that was asked for; undefined when there is none. */
export interface Answer {
  operation: string
  status: number
  headers: Headers
  body: unknown
}

/** Sends a request and resolves with a success; rejects with an `ApiClientError` or the signal's reason. */
export type Send = (request: ApiRequest, options?: CallOptions) => Promise<Answer>

/** Names an operation in errors: method and path template, so that no id ends up in a log. */
export function describeOperation({ method, path }: ApiRequest): string {
  return `${method} ${path}`
}
