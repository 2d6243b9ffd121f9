import type { Operation } from '../../documents/index.ts'
import type { Json } from '../../documents/json.ts'
import { listStates } from '../../documents/pact-file.ts'
import { recordRequest } from '../../recording/index.ts'
import type { Recording, TestIdentity } from '../../recording/recording.ts'
import type { StateValues } from '../state-handlers.ts'
import type { ForwardedCall } from './forwarded-call.ts'
import { readOriginResponse } from './origin-response.ts'

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
  const { origin, testFile, testname, optional } = interaction.comments ?? {}
  const states = listStates(interaction)
  const { request } = await recordRequest({ request: call.request, operation, states: replaceParams(states, values) })
  return {
    consumer: gateway,
    provider: upstream,
    description: interaction.description,
    states,
    operationId: operation.id,
    test,
    origin: {
      consumer: origin?.consumer ?? consumer,
      via: [...(origin?.via ?? []), gateway],
      test: origin?.test ?? { file: testFile ?? 'unknown', name: testname ?? interaction.description },
    },
    request: restoreExamples(request, { states, values }),
    response: readOriginResponse(interaction),
    ...(optional && { optional }),
  }
}

type States = { name: string; params: Record<string, Json> }[]

/** The gateway was sent what its handlers returned, so that is what the forwarded request must be bound by. */
function replaceParams(states: States, values: StateValues): States {
  return states.map(({ name, params }) => ({
    name,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, values[key] ?? value])),
  }))
}

/** A pact must not differ from run to run: a value that a handler made up gives way to the example of the states. */
function restoreExamples<Part>(part: Part, scope: { states: States; values: StateValues }): Part {
  const replaced = scope.states.flatMap(({ params }) =>
    Object.entries(params).flatMap(([key, example]) => {
      const value = scope.values[key]
      return typeof value === 'string' && typeof example === 'string' && value !== example ? [{ value, example }] : []
    }),
  )
  if (replaced.length === 0) return part
  const quote = (text: string) => JSON.stringify(text).slice(1, -1)
  const restore = (text: string) =>
    replaced.reduce((out, { value, example }) => out.replaceAll(quote(value), quote(example)), text)
  return JSON.parse(restore(JSON.stringify(part))) as Part
}
