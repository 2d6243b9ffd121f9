import type { ProviderState } from '../recording/recording.ts'

/**
 * Adds a provider state to those that an interaction starts from.
 *
 * @throws when two states give one parameter different values: a replay fills `${name}` from all states together, so
 * that nobody could tell whose value it is
 */
export function addState(states: readonly ProviderState[], added: ProviderState): ProviderState[] {
  for (const { name, params } of states) {
    const key = Object.keys(added.params).find((one) => one in params && differs(params[one], added.params[one]))
    if (key === undefined) continue
    const remedy =
      name === added.name
        ? 'Give the state once, or add one to the catalogue that says both.'
        : 'Rename the parameter of one of them in the state catalogue, or give both the same value.'
    throw new Error(
      `Failed to start from "${name}" and "${added.name}": both have a parameter "${key}", with different values, so a replay could not tell which of them \${${key}} stands for. ${remedy}`,
    )
  }
  return [...states, added]
}

function differs(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) !== JSON.stringify(right)
}
