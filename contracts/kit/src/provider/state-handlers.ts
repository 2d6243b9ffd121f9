import type { Json } from '../documents/json.ts'

/** What a state handler gives back: values for the generators of the interaction, such as `{ accessToken }`. */
export type StateValues = Record<string, Json>

/**
 * One handler per state of the catalogue `States` (`{ 'state name': { parameter: type } }`), the same type that a
 * consumer's `given` takes: a missing handler does not compile.
 *
 * @example
 * const states: StateHandlers<{ 'a user exists': { email: string } }> = {
 *   'a user exists': async ({ email }) => store.addUser({ email }),
 * }
 */
export type StateHandlers<States> = {
  [Name in keyof States]: (params: States[Name]) => StateAnswer | Promise<StateAnswer>
}

// biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing is the usual one
type StateAnswer = StateValues | undefined | void
