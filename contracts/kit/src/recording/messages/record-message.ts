import type { ZodType } from 'zod'
import type { Channel } from '../../documents/channel.ts'
import type { Schema } from '../../documents/openapi-document.ts'
import { deriveRules, readsSchema } from '../../rules/index.ts'
import type { RecordingFinding } from '../../rules/reads-finding.ts'
import type { RecordedMessage } from '../recording.ts'
import { describeValue } from './describe-value.ts'
import type { Frame } from './frame.ts'

export interface MessageToRecord {
  name: string
  frame: Frame
  /** Where the provider has an AsyncAPI document. */
  channel: Channel | undefined
  /** What the consumer parses the message with; absent when it relies on all that it mocked. */
  reads: ZodType | undefined
}

/** A recorded message, what was found on the way, and the secret values that it carried. */
export interface MessageRecord {
  message: RecordedMessage
  findings: RecordingFinding[]
  secrets: string[]
  /** Places that the consumer can do without. */
  optional: string[]
}

/**
 * Derives what a pact says of a message: the part that is read, and how it may differ.
 *
 * @throws when the message is empty: to Pact that is no message
 */
export function recordMessage({ name, frame, channel, reads }: MessageToRecord): MessageRecord {
  const { contentType, content } = frame
  const payload = channel?.sends[name]?.payload?.value
  const isText = contentType === 'text/plain'
  if (isText && content !== '' && payload === undefined && !reads) {
    return { message: { contentType, content: String(content), rules: {} }, findings: [], secrets: [], optional: [] }
  }
  const marks = describeValue(content, { name: isText ? name : '', types: payload === undefined && !reads })
  const schema: Schema = payload === undefined ? marks : { allOf: [payload, marks] }
  const derived = deriveRules(content, { root: channel?.document ?? {}, schema }, reads && readsSchema(reads))
  const hasRules = Object.keys(derived.rules).length > 0
  return {
    message: {
      contentType,
      content: isText ? String(derived.example) : JSON.stringify(derived.example),
      rules: hasRules ? { body: derived.rules } : {},
    },
    // Without a document nothing is called optional.
    findings: payload === undefined ? [] : derived.findings,
    secrets: derived.secrets,
    optional: derived.optional,
  }
}
