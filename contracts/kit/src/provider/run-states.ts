import type { Json } from '../documents/json.ts'
import { listStates, type PactInteraction } from '../documents/pact-file.ts'
import { checkValuesFed } from './check-values-fed.ts'
import { waitAtMost } from './deadline.ts'
import type { StateValues } from './state-handlers.ts'
import { VerificationError } from './verification-error.ts'

/** Handlers by name, without the types that only the caller knows. */
export type AnyStateHandlers = Record<string, (params: never) => unknown>

interface StateRun {
  interaction: PactInteraction
  provider: string
  handlers: AnyStateHandlers
  /** Milliseconds that one handler may take. */
  timeout: number
}

/**
 * Runs the handler of each state in order, once, and merges what they return; a later state's value replaces an earlier
 * one's. This happens before the verifier runs, because a handler that fails must fail the test, and the verifier would
 * repeat a failed state change for two minutes.
 */
export async function runStates({ interaction, provider, handlers, timeout }: StateRun): Promise<StateValues> {
  const values: StateValues = {}
  for (const { name, params } of listStates(interaction)) {
    const place = `${provider}'s state "${name}" ${JSON.stringify(params)}`
    const handler = handlers[name] as (params: Record<string, Json>) => unknown
    const returned = await waitAtMost(timeout, callHandler(place, handler, params), () => refuseSlow(place, timeout))
    Object.assign(values, checkValues(place, returned))
  }
  checkValuesFed(interaction, { values, provider })
  return values
}

async function callHandler(
  place: string,
  handler: (params: Record<string, Json>) => unknown,
  params: Record<string, Json>,
) {
  try {
    return await handler(params)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new VerificationError(
      'state.failed',
      `Failed to set up ${place}: its handler threw: ${why}. Correct the handler in the "states" of verifyPacts.`,
      { cause },
    )
  }
}

function refuseSlow(place: string, timeout: number) {
  return new VerificationError(
    'state.failed',
    `Failed to set up ${place}: its handler has not settled after ${timeout} ms. Let it return or throw, or raise the "timeout" of verifyPacts.`,
  )
}

function checkValues(place: string, returned: unknown): StateValues {
  if (returned === undefined || returned === null) return {}
  if (typeof returned === 'object' && !Array.isArray(returned)) return returned as StateValues
  throw new VerificationError(
    'state.failed',
    `Failed to set up ${place}: its handler returned ${Array.isArray(returned) ? 'an array' : `a ${typeof returned}`}. Return an object of values by name, such as { accessToken }, or nothing.`,
  )
}
