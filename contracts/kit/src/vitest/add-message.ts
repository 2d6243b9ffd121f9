import type { AsynchronousMessage } from '@pact-foundation/pact-core'
import type { MessageRecording } from '../recording/recording.ts'

/**
 * Adds one recorded message to a pact through the official FFI.
 *
 * The way to the message stands in the comments: the verifier compares metadata with what the provider sends, and a
 * WebSocket's frames have none.
 */
export function addMessage(interaction: AsynchronousMessage, recording: MessageRecording): void {
  const { states, message, socket, test, operationId, origin, optional } = recording
  for (const { name, params } of states) interaction.givenWithParams(name, JSON.stringify(params))
  interaction.setInteractionTestName(test.name)
  interaction.setComment('testFile', test.file)
  interaction.setComment('socket', JSON.stringify(socket))
  if (origin) interaction.setComment('origin', JSON.stringify(origin))
  if (optional) interaction.setComment('optional', JSON.stringify(optional))
  if (operationId !== undefined) {
    interaction.setComment('operationId', operationId)
    interaction.addInteractionReference('AsyncAPI', 'operationId', operationId)
  }
  interaction.withContents(message.content, message.contentType)
  if (message.rules.body) interaction.withMatchingRules(JSON.stringify(message.rules))
}
