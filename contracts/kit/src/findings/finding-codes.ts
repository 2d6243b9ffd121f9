import type { MockCode } from './mock-codes.ts'

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

/** Codes of what the comparator does not look at: matching rules, generators, and what a consumer relies on. */
export const checkCodes = [
  'message.enum.unhandled',
  'message.field.nullable',
  'message.field.optional',
  'message.list.length',
  'message.rule.impossible',
  'message.rule.narrower',
  'message.value.pinned',
  'request.generator.incompatible',
  'request.rule.impossible',
  'request.rule.wider',
  'response.enum.unhandled',
  'response.field.nullable',
  'response.field.optional',
  'response.list.length',
  'response.rule.impossible',
  'response.rule.narrower',
  'response.value.pinned',
] as const

export type CheckCode = (typeof checkCodes)[number]

export type ComparatorCode = (typeof comparatorCodes)[number]

export type RecordingCode = (typeof recordingCodes)[number]

/** What a disagreement is about; stable, for filters and for documentation. */
export type FindingCode = ComparatorCode | CheckCode | RecordingCode | MockCode
