import type { ProviderState } from '../../recording/recording.ts'
import type { StateValues } from '../state-handlers.ts'

interface ReplayedStates {
  states: ProviderState[]
  /** What the gateway's own state handlers returned. */
  values: StateValues
}

/** The gateway was sent what its handlers returned, so that is what a forwarded request must be bound by. */
export function replaceParams({ states, values }: ReplayedStates): ProviderState[] {
  return states.map(({ name, params }) => ({
    name,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, values[key] ?? value])),
  }))
}

/** A pact must not differ from run to run: a value that a handler made up gives way to the example of the states. */
export function restoreExamples<Part>(part: Part, { states, values }: ReplayedStates): Part {
  const replaced = states.flatMap(({ params }) =>
    Object.entries(params).flatMap(([key, example]) => {
      const value = values[key]
      return typeof value === 'string' && typeof example === 'string' && value !== example ? [{ value, example }] : []
    }),
  )
  if (replaced.length === 0) return part
  const quote = (text: string) => JSON.stringify(text).slice(1, -1)
  const restore = (text: string) =>
    replaced.reduce(
      (out, { value, example }) =>
        out.replaceAll(quote(value), quote(example)).replaceAll(encodeURIComponent(value), encodeURIComponent(example)),
      text,
    )
  return JSON.parse(restore(JSON.stringify(part))) as Part
}
