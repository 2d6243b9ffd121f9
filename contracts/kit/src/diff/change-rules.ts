/** How much a change matters to a consumer that relies on what it touches. */
export type Level = 'breaking' | 'warning' | 'info'

/** What travels the way that the change is about: `api` is neither message but the whole. */
export type Direction = 'request' | 'response' | 'api'

/** One kind of change between two revisions of an OpenAPI document. */
export interface ChangeRule {
  direction: Direction
  level: Level
  /** Completes "The document …" for people. */
  means: string
}

const request = (level: Level, means: string) => ({ direction: 'request', level, means }) as const
const response = (level: Level, means: string) => ({ direction: 'response', level, means }) as const
const api = (level: Level, means: string) => ({ direction: 'api', level, means }) as const

/** Every kind of change that the comparison tells apart, by part, aspect and fault; the ids are stable. */
export const changeRules = {
  'operation.removed': api('breaking', 'no longer has a deprecated operation whose sunset has passed'),
  'operation.removed-early': api('breaking', 'removes an operation before its sunset, or that was never deprecated'),
  'path.removed': api('breaking', 'no longer has any operation of a path'),
  'operation.changed': api('info', 'changes an operation in a way that breaks nobody'),
  'operation.added': api('info', 'has a new operation'),

  'request.parameter.required-added': request('breaking', 'demands a parameter that it did not know'),
  'request.parameter.became-required': request('breaking', 'demands a parameter that was optional'),
  'request.parameter.removed': request('warning', 'no longer knows a parameter'),
  'request.parameter.moved': request('breaking', 'takes a parameter from another part of the request'),
  'request.parameter.type-changed': request('breaking', 'takes another type or format of a parameter'),
  'request.parameter.style-changed': request('breaking', 'takes another serialisation of a parameter'),
  'request.parameter.empty-refused': request('breaking', 'no longer takes an empty value of a parameter'),
  'request.parameter.enum-narrowed': request('breaking', 'no longer takes a value of a parameter'),
  'request.parameter.became-enum': request('breaking', 'limits a parameter to a list of values'),
  'request.bounds.tightened': request('breaking', 'takes a smaller range of values'),
  'request.pattern.changed': request('breaking', 'asks for a pattern, or for another one'),
  'request.body.became-required': request('breaking', 'demands a body that was optional or unknown'),
  'request.media-type.removed': request('breaking', 'no longer takes a media type'),
  'request.property.became-required': request('breaking', 'demands a property that was optional or unknown'),
  'request.property.removed': request('breaking', 'refuses a property that it took'),
  'request.property.type-changed': request('breaking', 'takes another type or format of a property'),
  'request.property.enum-narrowed': request('breaking', 'no longer takes a value of a property'),
  'request.property.null-refused': request('breaking', 'no longer takes null'),
  'request.alternative.removed': request('breaking', 'takes one alternative fewer, or asks for one schema more'),

  'response.success-status.removed': response('breaking', 'no longer answers with a success status'),
  'response.status.removed': response('warning', 'no longer answers with a status'),
  'response.media-type.removed': response('breaking', 'no longer answers in a media type'),
  'response.property.removed': response('breaking', 'no longer answers with a property that it promised'),
  'response.optional-property.removed': response('warning', 'no longer answers with an optional property'),
  'response.property.became-optional': response('breaking', 'no longer promises a property'),
  'response.property.type-changed': response('breaking', 'answers with another type or format'),
  'response.property.type-widened': response('breaking', 'may answer with a further type'),
  'response.property.became-nullable': response('breaking', 'may answer with null'),
  'response.enum.value-added': response('warning', 'may answer with a further value'),
  'response.enum.opened': response('breaking', 'no longer lists the values that it answers with'),
  'response.bounds.loosened': response('warning', 'answers with a larger range of values'),
  'response.constraint.removed': response('warning', 'no longer keeps a constraint'),
  'response.alternative.added': response('breaking', 'may answer with a further alternative'),
  'response.header.removed': response('breaking', 'no longer answers with a header'),
  'response.header.weakened': response('breaking', 'no longer promises a header, or promises another type'),

  'discriminator.changed': api('breaking', 'tells alternatives apart by something else'),
  'callback.changed': api('breaking', 'changes or ends what an operation calls back'),
  'webhook.changed': api('breaking', 'changes or ends a webhook'),
  'security.changed': api('breaking', 'asks for other credentials or further scopes'),
  'version.not-major': api('warning', 'breaks consumers without a new major version'),
  'money.representation-changed': api('breaking', 'writes an amount of money in another way'),
  'pagination.shape-changed': api('breaking', 'pages through a list in another way'),
  'error-body.changed': response('breaking', 'answers errors with another body'),
  'channel.removed': api('breaking', 'no longer has a WebSocket'),
  'channel.added': api('info', 'has a new WebSocket'),
  'message.removed': api('breaking', 'no longer sends or takes a message of a WebSocket'),
  'message.changed': api('info', 'changes a message in a way that breaks nobody'),
  'message.added': api('info', 'has a new message of a WebSocket'),
  'server.base-path-changed': api('breaking', 'is served under another base path'),
} as const satisfies Record<string, ChangeRule>

export type ChangeRuleId = keyof typeof changeRules
