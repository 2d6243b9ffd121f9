import { isJsonObject, type JsonObject, type LosslessJson } from '../publishing/lossless-json.ts'

/** An interaction or message with the name that people know it by. */
export interface NamedInteraction {
  /** Description, and the states it starts from. */
  name: string
  states: string[]
  interaction: JsonObject
}

/** The interactions and messages of a pact of any specification. */
export function listInteractions(pact: LosslessJson): NamedInteraction[] {
  if (!isJsonObject(pact)) return []
  const lists = [pact['interactions'], pact['messages']].filter((list) => Array.isArray(list))
  return lists
    .flat()
    .filter(isJsonObject)
    .map((interaction) => {
      const states = describeStates(interaction)
      const description =
        typeof interaction['description'] === 'string' ? interaction['description'] : 'without a description'
      return {
        name: states.length > 0 ? `${description}, given ${states.join(' and ')}` : description,
        states,
        interaction,
      }
    })
}

function describeStates({ providerState, providerStates }: JsonObject): string[] {
  if (typeof providerState === 'string' && providerState !== '') return [providerState]
  if (!Array.isArray(providerStates)) return []
  return providerStates.filter(isJsonObject).map(({ name, params }) => {
    const shown = isJsonObject(params) && Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ''
    return `${typeof name === 'string' ? name : ''}${shown}`
  })
}
