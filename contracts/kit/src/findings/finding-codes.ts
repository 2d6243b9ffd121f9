/** Every code that `@pactflow/openapi-pact-comparator` yields, by part, aspect and fault. */
export const comparatorCodes = [
  'message.headers.incompatible',
  'message.matched',
  'message.no.match',
  'message.operation.unknown',
  'message.payload.incompatible',
  'message.payload.unknown',
  'message.payload.unvalidatable',
  'message.references.missing',
  'message.reply.missing',
  'message.response.missing',
  'message.spec.missing',
  'pact-broker.no-pacts-found',
  'request.accept.incompatible',
  'request.accept.unknown',
  'request.authorization.missing',
  'request.body.incompatible',
  'request.body.unknown',
  'request.body.unvalidatable',
  'request.content-type.incompatible',
  'request.content-type.missing',
  'request.content-type.unknown',
  'request.header.incompatible',
  'request.header.unknown',
  'request.path-or-method.unknown',
  'request.query.incompatible',
  'request.query.unknown',
  'request.spec.missing',
  'response.body.incompatible',
  'response.body.unknown',
  'response.body.unvalidatable',
  'response.content-type.incompatible',
  'response.content-type.unknown',
  'response.header.incompatible',
  'response.header.undefined',
  'response.header.unknown',
  'response.status.default',
  'response.status.unknown',
] as const

/** Codes of what is found while a consumer's test is recorded: its schema asks for more than the document promises. */
export const recordingCodes = ['reads.required.nullable', 'reads.required.optional'] as const

export type RecordingCode = (typeof recordingCodes)[number]

/** What a disagreement is about; stable, for filters and for documentation. */
export type FindingCode = (typeof comparatorCodes)[number] | RecordingCode
