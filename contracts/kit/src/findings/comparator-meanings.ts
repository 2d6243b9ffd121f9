import type { CodeMeaning } from './code-meaning.ts'
import type { ComparatorCode } from './finding-codes.ts'

/** The comparator's codes in our words. */
export const comparatorMeanings: Readonly<Record<ComparatorCode, CodeMeaning>> = {
  'message.headers.incompatible': {
    meaning: "The message's metadata contradicts the document.",
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'message.matched': {
    meaning: 'The message is one that the document describes; not reported.',
    remedy: 'Nothing to do.',
  },
  'message.no.match': {
    meaning: 'The message is none of those that the operation describes.',
    remedy: "Correct the message in the consumer's mock, or describe it in the AsyncAPI document.",
  },
  'message.operation.unknown': {
    meaning: 'The document has no such operation.',
    remedy: 'Add the operation to the AsyncAPI document, or record the message again.',
  },
  'message.payload.incompatible': {
    meaning: 'The message contradicts every message that the operation describes.',
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'message.payload.unknown': {
    meaning: 'The document describes no payload for the message.',
    remedy: 'Describe the payload in the AsyncAPI document.',
  },
  'message.payload.unvalidatable': {
    meaning: 'The message is of a content type that cannot be compared.',
    remedy: 'Nothing, if the content type is right: JSON and text can be compared.',
  },
  'message.references.missing': {
    meaning: 'The message does not say which operation of the AsyncAPI document it is of.',
    remedy: 'Record it with the AsyncAPI document in the config, or add comments.references.AsyncAPI.operationId.',
  },
  'message.reply.missing': {
    meaning: 'The operation describes no reply, and the pact has one.',
    remedy: 'Describe the reply in the AsyncAPI document.',
  },
  'message.response.missing': {
    meaning: 'The operation describes a reply, and the pact has none.',
    remedy: 'Record the reply, or take it out of the AsyncAPI document.',
  },
  'message.spec.missing': {
    meaning: 'There is no AsyncAPI document to hold the message against.',
    remedy: "Name the provider's AsyncAPI document in the config.",
  },
  'pact-broker.no-pacts-found': {
    meaning: 'The broker has no pacts; not reported.',
    remedy: 'Nothing to do.',
  },
  'request.accept.incompatible': {
    meaning: 'The consumer accepts no content type that the operation answers with.',
    remedy: 'Correct the Accept header, or document the content type.',
  },
  'request.accept.unknown': {
    meaning: 'The consumer names what it accepts, and the operation documents no content type.',
    remedy: "Document the response's content type, or stop sending Accept.",
  },
  'request.authorization.missing': {
    meaning: 'The operation asks for credentials that the request does not carry.',
    remedy: "Send what the operation's security asks for, or mark the operation as open in the document.",
  },
  'request.body.incompatible': {
    meaning: "The request's body contradicts its schema.",
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'request.body.unknown': {
    meaning: 'The request has a body that the document does not describe.',
    remedy: 'Document what the consumer sends, or stop sending it.',
  },
  'request.body.unvalidatable': {
    meaning: "The request's body is of a content type that cannot be compared.",
    remedy: 'Nothing, if the content type is right: JSON and forms can be compared.',
  },
  'request.content-type.incompatible': {
    meaning: 'The operation does not take the content type of the request.',
    remedy: 'Correct the Content-Type header, or document the content type.',
  },
  'request.content-type.missing': {
    meaning: 'The request has a body, and does not say of what type.',
    remedy: 'Send a Content-Type with the body.',
  },
  'request.content-type.unknown': {
    meaning: 'The request has a content type, and the operation documents no body.',
    remedy: 'Document what the consumer sends, or stop sending it.',
  },
  'request.header.incompatible': {
    meaning: 'A header of the request contradicts its schema.',
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'request.header.unknown': {
    meaning: 'The request has a header that the document does not know.',
    remedy: 'Document what the consumer sends, or stop sending it.',
  },
  'request.path-or-method.unknown': {
    meaning: 'The document has no such operation.',
    remedy: 'Add the operation to the document, or correct the path that the consumer calls.',
  },
  'request.query.incompatible': {
    meaning: 'A query parameter contradicts its schema, or is missing.',
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'request.query.unknown': {
    meaning: 'The request has a query parameter that the document does not know.',
    remedy: 'Document what the consumer sends, or stop sending it.',
  },
  'request.spec.missing': {
    meaning: 'There is no OpenAPI document to hold the request against.',
    remedy: "Name the provider's OpenAPI document in the config.",
  },
  'response.body.incompatible': {
    meaning: "The response's body contradicts its schema.",
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'response.body.unknown': {
    meaning: 'The response has a body that the document does not describe.',
    remedy: "Document the body, or take it out of the consumer's mock.",
  },
  'response.body.unvalidatable': {
    meaning: "The response's body is of a content type that cannot be compared.",
    remedy: 'Nothing, if the content type is right: JSON and forms can be compared.',
  },
  'response.content-type.incompatible': {
    meaning: 'The operation does not answer with the content type of the response.',
    remedy: "Correct the content type of the consumer's mock, or document it.",
  },
  'response.content-type.unknown': {
    meaning: 'The response has a content type, and the operation documents no body.',
    remedy: "Document the body, or take the content type out of the consumer's mock.",
  },
  'response.header.incompatible': {
    meaning: 'A header of the response contradicts its schema.',
    remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees.",
  },
  'response.header.undefined': {
    meaning: 'The response has a standard header that the document does not mention.',
    remedy: "Document the header, or take it out of the consumer's mock.",
  },
  'response.header.unknown': {
    meaning: 'The response has a header that the document does not know.',
    remedy: "Document the header, or take it out of the consumer's mock.",
  },
  'response.status.default': {
    meaning: 'The status is documented as "default" alone.',
    remedy: 'Document the status by itself, so that it can be compared with more than the default.',
  },
  'response.status.unknown': {
    meaning: 'The operation does not document the status.',
    remedy: "Document the status, or correct the response in the consumer's mock.",
  },
}
