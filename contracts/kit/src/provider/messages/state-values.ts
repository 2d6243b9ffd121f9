import { listStates, type PactInteraction } from '../../documents/pact-file.ts'
import type { StateValues } from '../state-handlers.ts'

/** The values that fill generators: parameters of the states, replaced by what their handlers returned. */
export function stateValues(interaction: PactInteraction, returned: StateValues): StateValues {
  return Object.assign({}, ...listStates(interaction).map(({ params }) => params), returned)
}
