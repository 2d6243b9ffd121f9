import type { Operation } from '../../documents/index.ts'
import { listStates } from '../../documents/pact-file.ts'
import { recordRequest } from '../../recording/index.ts'
import type { Recording, TestIdentity } from '../../recording/recording.ts'
import type { StateValues } from '../state-handlers.ts'
import type { ForwardedCall } from './forwarded-call.ts'
import { readOriginResponse } from './origin-response.ts'
import { replaceParams, restoreExamples } from './replayed-states.ts'
import { traceOrigin } from './trace-origin.ts'

interface ForwardedRecording {
  call: ForwardedCall
  operation: Operation
  /** The participant that forwarded the call. */
  gateway: string
  /** The consumer of the replayed interaction. */
  consumer: string
  /** What the gateway's own state handlers returned for the interaction. */
  values: StateValues
  test: TestIdentity
}

/**
 * Records a forwarded call as an interaction of the gateway with its upstream: the request as it was forwarded, the
 * states and the response of the interaction that caused it, and on whose behalf.
 */
export async function recordForwarded(forwarded: ForwardedRecording): Promise<Recording> {
  const { call, operation, gateway, consumer, values, test } = forwarded
  const { interaction, upstream } = call
  const { optional } = interaction.comments ?? {}
  const states = listStates(interaction)
  const { request } = await recordRequest({
    request: call.request,
    operation,
    states: replaceParams({ states, values }),
  })
  return {
    consumer: gateway,
    provider: upstream,
    description: interaction.description,
    states,
    operationId: operation.id,
    test,
    origin: traceOrigin(interaction, { consumer, gateway }),
    request: restoreExamples(request, { states, values }),
    response: readOriginResponse(interaction),
    ...(optional && { optional }),
  }
}
