/**
 * What the consumers' pacts pin of the providers' documents: operations, statuses, fields and messages, who reads each,
 * and what nobody does. Plain data; in JSON it is the same.
 */
export interface Coverage {
  /** Rises when a reader of this form would break. */
  version: 1
  /** Every consumer that a pact is of or that another one forwards for, by name. */
  consumers: string[]
  /** In order of their names. */
  providers: ProviderCoverage[]
  /** Providers of pacts that no document was given for: nothing can be said of them. */
  withoutDocument: { provider: string; consumers: string[] }[]
}

export interface ProviderCoverage {
  provider: string
  totals: Totals
  /** In the order of the document. */
  operations: OperationCoverage[]
  /** Of the AsyncAPI document; empty without one. */
  messages: MessageCoverage[]
  /** What pacts have and the document lacks. */
  undocumented: Undocumented[]
}

/** What is documented, and how much of it somebody pins. */
export interface Totals {
  operations: Share
  statuses: Share
  /** Fields of response bodies under every documented status: only places that hold a value count. */
  fields: Share
  /** Of these, the ones under 2XX: errors all alike, under every status that may bring one, outnumber the rest. */
  successFields: Share
  /** Response headers under every documented status. */
  headers: Share
  /** Parameters and fields of request bodies, as far as somebody sends them. */
  sent: Share
  messages: Share
  /** Fields of messages, in either direction. */
  messageFields: Share
}

export interface Share {
  pinned: number
  documented: number
}

export interface OperationCoverage {
  /** In upper case. */
  method: string
  /** The path template. */
  path: string
  /** Absent where the document gives none. */
  operationId?: string
  /** Empty when nobody calls it. */
  callers: Reader[]
  /** By place (`path id`, `query after`, `header If-Match`, `cookie session`). */
  parameters: PlaceCoverage[]
  /** Request body fields, with who sends them. */
  body: PlaceCoverage[]
  /** In the order of the document. */
  statuses: StatusCoverage[]
}

export interface StatusCoverage {
  /** As documented: `200`, `4XX` or `default`. */
  status: string
  /** Who expects it. */
  readers: Reader[]
  headers: PlaceCoverage[]
  /** Response body fields, each after the one that holds it. */
  fields: PlaceCoverage[]
}

export interface MessageCoverage {
  /** The channel's address, such as `/stream/{symbol}`. */
  channel: string
  name: string
  /** What the provider does with it. */
  action: 'send' | 'receive'
  readers: Reader[]
  fields: PlaceCoverage[]
}

/** One place of a message: a field, a header or a parameter. */
export interface PlaceCoverage {
  /**
   * Of a body, a path from its root: `$.items[].tenant.id`, `{}` for any key of a map, `[0]` for a position of a tuple,
   * `<Card>` for a branch of a union. Else the name.
   */
  path: string
  /** Only a `value` counts in totals; the others hold places of their own. */
  kind: 'value' | 'object' | 'list' | 'map' | 'union'
  /** Whether the document asks for it wherever what holds it is there. */
  required: boolean
  /** The media type, where one status or request has several with fields. */
  mediaType?: string
  /** Whether more is documented below that is not listed: a schema inside itself, or one too large to list. */
  folded?: true
  /** Empty when nobody reads it. */
  readers: Reader[]
}

/** A consumer that pins something. */
export interface Reader {
  consumer: string
  /** The gateways that forward it, nearest to the consumer first; absent when it calls the provider itself. */
  through?: string[]
  /** Descriptions of the interactions that pin it, in order. */
  interactions: string[]
}

export interface Undocumented {
  kind: 'operation' | 'status' | 'media-type' | 'field' | 'header' | 'parameter' | 'message'
  /** `GET /me`, or the address of a channel with the name of the message. */
  operation: string
  /** As the pact has it; absent for what is sent. */
  status?: string
  /** The path or name; empty where the operation or status itself is lacking. */
  path: string
  readers: Reader[]
}
