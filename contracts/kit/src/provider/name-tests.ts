import { listStates, type PactInteraction } from '../documents/pact-file.ts'

/** Names each test by description and states; parameters join in only where two names would be one. */
export function nameTests(interactions: PactInteraction[]): string[] {
  const short = interactions.map((interaction) => nameTest(interaction, ({ name }) => name))
  return interactions.map((interaction, at) => {
    const name = short[at] ?? interaction.description
    if (short.indexOf(name) === short.lastIndexOf(name)) return name
    return nameTest(interaction, ({ name: state, params }) => `${state} ${JSON.stringify(params)}`)
  })
}

function nameTest(
  interaction: PactInteraction,
  nameState: (state: { name: string; params: object }) => string,
): string {
  const states = listStates(interaction).map(nameState)
  return states.length === 0 ? interaction.description : `${interaction.description}, given ${states.join(' and ')}`
}
