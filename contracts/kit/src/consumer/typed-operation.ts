import type { HeaderValue } from './respond.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options'

interface AnyOperation {
  parameters: { path: Record<string, string> }
  // Whatever a test mocks: the document says whether it may.
  responses: Record<number, { headers: Record<string, unknown>; content: Record<string, unknown> }>
}

/** Operations of a provider that nobody made types for. */
export interface AnyPaths {
  [path: string]: { [M in Method]: AnyOperation }
}

/** The path templates of openapi-typescript's `paths` that have an operation of a method. */
export type PathsWith<Paths, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in M]: infer Op } ? (Op extends object ? Path : never) : never
}[keyof Paths] &
  string

export type OperationAt<Paths, Path extends keyof Paths, M extends Method> = Paths[Path] extends {
  [Key in M]: infer Op
}
  ? Op
  : never

type ResponsesOf<Op> = Op extends { responses: infer Responses } ? Responses : never

/** The numbers among the documented statuses; `default` and ranges take any number. */
export type StatusOf<Op> =
  | Extract<keyof ResponsesOf<Op>, number>
  | (Extract<keyof ResponsesOf<Op>, string> extends never ? never : number)

type ResponseAt<Op, Status> = Status extends keyof ResponsesOf<Op>
  ? ResponsesOf<Op>[Status]
  : ResponsesOf<Op>[Extract<keyof ResponsesOf<Op>, string>]

type ContentOf<Response> = Response extends { content: infer Content } ? NonNullable<Content> : never

type JsonOf<Content> = {
  [Type in keyof Content]: string extends Type
    ? Content[Type]
    : Type extends `${string}json${string}`
      ? Content[Type]
      : never
}[keyof Content]

type NamedHeaders<Response> = Response extends { headers: infer Headers }
  ? { [Name in keyof Headers as string extends Name ? never : Name]: Headers[Name] | HeaderValue }
  : object

/** What a response is made of besides its body; required where the document requires a header. */
type Init<Headers> = object extends Headers ? [init?: { headers?: Headers }] : [init: { headers: Headers }]

/** Names of the headers that an operation documents for any of its responses. */
export type HeaderNameOf<Op> = NamesOf<ResponsesOf<Op>>

type NamesOf<Responses> = {
  [Status in keyof Responses]: keyof NamedHeaders<Responses[Status]>
}[keyof Responses] &
  string

/** The bodies that the document gives an operation's response of one status. */
export interface TypedResponse<Response> {
  /** In the documented JSON media type, `application/problem+json` included. */
  json(body: JsonOf<ContentOf<Response>>): globalThis.Response
  text(body: string): globalThis.Response
  /** In one of several documented media types. */
  body<Type extends keyof ContentOf<Response> & string>(
    contentType: Type,
    body: ContentOf<Response>[Type] | BodyInit,
  ): globalThis.Response
  empty(): globalThis.Response
}

/** `response(status, { headers })`, limited to what is documented. */
export type Respond<Op> = <Status extends StatusOf<Op>>(
  status: Status,
  ...init: Init<NamedHeaders<ResponseAt<Op, Status>>>
) => TypedResponse<ResponseAt<Op, Status>>

/** Path parameters arrive as text. */
export type ParamsOf<Op> = Op extends { parameters: { path: infer Params } }
  ? { [Name in keyof Params]: string }
  : Record<string, never>
