import type { paths } from '@platform/schemas/gateway'

/** A request in the words of the OpenAPI document; `path` is the template, `params` fill it. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: keyof paths
  params?: Record<string, string>
  body?: object
}

/** The documented JSON body of an operation. */
export type RequestBody<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Body } }
}
  ? Body
  : never

/** What a caller may say about any call. */
export interface CallOptions {
  /** Gives the call up; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** An answer of success: `body` is parsed JSON, undefined when there is none. */
export interface Answer {
  operation: string
  body: unknown
}

/** Sends a request and resolves with a success; rejects with an `ApiClientError` or the signal's reason. */
export type Send = (request: ApiRequest, options?: CallOptions) => Promise<Answer>

/** Names an operation in errors: method and path template, so that no id ends up in a log. */
export function describeOperation({ method, path }: ApiRequest): string {
  return `${method} ${path}`
}
