import { listStates, type PactInteraction } from '../documents/pact-file.ts'
import { readMessage } from '../documents/pact-message.ts'
import { listGenerators } from './generators.ts'
import { listSocketGenerators } from './messages/socket-generators.ts'
import type { StateValues } from './state-handlers.ts'
import { VerificationError } from './verification-error.ts'

/**
 * Refuses an interaction whose placeholders nobody fills: they would be sent as they are, and the provider's refusal of
 * them could be taken for the promised answer.
 */
export function checkValuesFed(
  interaction: PactInteraction,
  { values, provider }: { values: StateValues; provider: string },
): void {
  const states = listStates(interaction)
  const socket = readMessage(interaction)?.comments?.socket
  const generators = socket ? listSocketGenerators(socket) : listGenerators(interaction.request)
  // The verifier itself fills a generator from the parameters of the states.
  // JSON has no undefined: such a value would not reach the verifier.
  const fed = Object.keys(values).filter((name) => values[name] !== undefined)
  const known = new Set([...fed, ...states.flatMap(({ params }) => Object.keys(params))])
  for (const { part, key, expression, variables } of generators) {
    const missing = variables.filter((variable) => !known.has(variable))
    if (missing.length === 0) continue
    const place = part === 'path' ? 'the path' : `${part} ${key}`
    const names = missing.map((variable) => `"${variable}"`).join(' and ')
    const blame =
      states.length === 0
        ? 'no state is given'
        : `no state of ${states.map(({ name }) => `"${name}"`).join(', ')} returned it`
    const last = states.at(-1)?.name
    const remedy = last
      ? `The handler of "${last}" must return ${names}`
      : `Give a state in the consumer's test whose handler in ${provider} returns ${names}`
    throw new VerificationError(
      'state.value-missing',
      `Failed to verify "${interaction.description}": ${place} of the request is "${expression}" and ${blame}. ${remedy}; for a value that the provider must refuse, return one that it refuses.`,
    )
  }
}
