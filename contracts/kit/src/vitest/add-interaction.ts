import type { ConsumerInteraction } from '@pact-foundation/pact-core'
import type { Recording } from '../recording/recording.ts'

/** Adds one recording to a pact through the official FFI, which needs no mock server for that. */
export function addInteraction(interaction: ConsumerInteraction, recording: Recording): void {
  const { states, request, response, test, operationId, origin, optional } = recording
  for (const { name, params } of states) interaction.givenWithParams(name, JSON.stringify(params))
  interaction.setInteractionTestName(test.name)
  interaction.setComment('testFile', test.file)
  interaction.setComment('operationId', operationId)
  interaction.addInteractionReference('openapi', 'operationId', operationId)
  if (optional) interaction.setComment('optional', JSON.stringify(optional))
  if (origin) interaction.setComment('origin', JSON.stringify(origin))

  interaction.withRequest(request.method, request.path)
  forEachValue(request.query, (name, index, value) => interaction.withQuery(name, index, value))
  forEachValue(request.headers, (name, index, value) => interaction.withRequestHeader(name, index, value))
  if (request.body?.encoding === 'base64') {
    interaction.withRequestBinaryBody(Buffer.from(request.body.content, 'base64'), request.body.contentType)
  } else if (request.body) interaction.withRequestBody(request.body.content, request.body.contentType)

  interaction.withStatus(response.status)
  forEachValue(response.headers, (name, index, value) => interaction.withResponseHeader(name, index, value))
  if (response.body) interaction.withResponseBody(response.body.content, response.body.contentType)
  if (response.rules.body || response.rules.header)
    interaction.withResponseMatchingRules(JSON.stringify(response.rules))
}

function forEachValue(
  map: Record<string, readonly string[]>,
  add: (name: string, index: number, value: string) => void,
): void {
  for (const [name, values] of Object.entries(map)) {
    for (const [index, value] of values.entries()) add(name, index, value)
  }
}
