import type { CodeMeaning } from './code-meaning.ts'
import type { CheckCode, RecordingCode } from './finding-codes.ts'
import type { MockCode } from './mock-codes.ts'

const enumUnhandled: CodeMeaning = {
  meaning: 'The rule does not take some value that the document lists.',
  remedy: 'Let the consumer handle the value, or take it out of the document.',
}
const fieldNullable: CodeMeaning = {
  meaning: 'The pact needs a value where the document allows null.',
  remedy: 'Let the rule take null, or record an answer with null too, or take null out of the document.',
}
const fieldOptional: CodeMeaning = {
  meaning: 'The pact needs a field that the document lets the provider leave out.',
  remedy: 'Mock an answer without the field if the consumer can do without it, or require it in the document.',
}
const generatorIncompatible: CodeMeaning = {
  meaning: 'The generator puts values into the request that the document refuses.',
  remedy: 'Let the generator keep to the schema, or correct the schema.',
}
const listLength: CodeMeaning = {
  meaning: 'The rule asks for more or fewer elements than the document.',
  remedy: 'Take the limit out of the rule, or document it with minItems and maxItems.',
}
const ruleImpossible: CodeMeaning = {
  meaning: 'No value that the document allows meets the rule.',
  remedy: 'Correct the rule, or the schema: as they are, nothing can keep to both.',
}
const ruleNarrower: CodeMeaning = {
  meaning: 'The rule refuses values that the document allows.',
  remedy: 'Loosen the rule to what the document allows, or narrow the document.',
}
const ruleWider: CodeMeaning = {
  meaning: 'The rule takes values that the document refuses.',
  remedy: 'Narrow the rule to what the document allows, or widen the document.',
}
const valuePinned: CodeMeaning = {
  meaning: 'Only the example is taken where the document leaves the value open.',
  remedy: 'Give the value a matching rule, unless this very value matters.',
}

/** The codes of this kit: of checking, where a response and a message have the same, and of recording. */
export const ownMeanings: Readonly<Record<CheckCode | RecordingCode | MockCode, CodeMeaning>> = {
  'message.enum.unhandled': enumUnhandled,
  'message.field.nullable': fieldNullable,
  'message.field.optional': fieldOptional,
  'message.list.length': listLength,
  'message.rule.impossible': ruleImpossible,
  'message.rule.narrower': ruleNarrower,
  'message.value.pinned': valuePinned,
  'request.generator.incompatible': generatorIncompatible,
  'request.rule.impossible': ruleImpossible,
  'request.rule.wider': ruleWider,
  'response.enum.unhandled': enumUnhandled,
  'response.field.nullable': fieldNullable,
  'response.field.optional': fieldOptional,
  'response.list.length': listLength,
  'response.rule.impossible': ruleImpossible,
  'response.rule.narrower': ruleNarrower,
  'response.value.pinned': valuePinned,
  'reads.required.nullable': {
    meaning: "The consumer's schema refuses null where the document allows it.",
    remedy: 'Let the schema take null, or take null from the document.',
  },
  'reads.required.optional': {
    meaning: "The consumer's schema requires a field that the document calls optional.",
    remedy: 'Let the schema take its absence, or require it in the document.',
  },
  'mock.body.unpinned': {
    meaning: 'The document requires nothing of a mocked body, so that nothing of it is recorded.',
    remedy: 'Require in the document what is always sent, or say with .reads() what the client reads.',
  },
  'mock.operation.unknown': {
    meaning: 'A mock answers an operation that the document does not have.',
    remedy: 'Correct the mock and the client, or document the operation.',
  },
  'mock.request.incompatible': {
    meaning: 'A mock was called with a request that the document refuses.',
    remedy: 'Correct what the client sends, or the document.',
  },
  'mock.response.incompatible': {
    meaning: 'A mock answers what the document does not allow.',
    remedy: 'Correct the mock, or the document.',
  },
  'mock.test.unknown': {
    meaning: 'A mock answered while no test could be told to have called it.',
    remedy: 'Send it in a test that runs alone.',
  },
  'mock.unrecordable': {
    meaning: 'What a mock answered cannot stand in a pact.',
    remedy: 'Leave the file out of "record".',
  },
}
