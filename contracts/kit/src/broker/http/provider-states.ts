import { isJsonObject, type LosslessJson, parseLossless } from '../publishing/lossless-json.ts'
import { sortKeys } from '../publishing/sort-keys.ts'
import { refuse } from '../refusal.ts'
import { findSelected } from '../selection/find-selected.ts'
import type { Selector } from '../selection/selector.ts'
import { findEnvironment, findEnvironmentByUuid } from '../store/environments.ts'
import { getContent } from '../store/pacts.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { requireParticipant } from './param.ts'

interface State {
  name: string
  params: LosslessJson
  consumers: string[]
}

/** GET /pacts/provider/{provider}/provider-states: every state that pacts on main branches, a branch or an environment need. */
export const showProviderStates: Handler = (call) => {
  const states = new Map<string, State>()
  for (const { pact } of findSelected(call.store, requireParticipant(call, 'provider'), chooseSelector(call))) {
    for (const { name, params } of listStates(parseLossless(getContent(call.store, pact.contentId).body))) {
      const key = JSON.stringify(sortKeys([name, params]))
      const known = states.get(key) ?? { name, params, consumers: [] }
      if (!known.consumers.includes(pact.consumer)) known.consumers.push(pact.consumer)
      states.set(key, known)
    }
  }
  return hal({ providerStates: [...states.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) })
}

function chooseSelector({ store, params: { branch, environment } }: Call): Selector {
  if (branch !== undefined) return { branch }
  if (environment === undefined) return { mainBranch: true }
  const known = findEnvironmentByUuid(store, environment) ?? findEnvironment(store, environment)
  if (!known) throw refuse('missing', `No environment '${environment}' found.`)
  return { environment: known.name }
}

function* listStates(pact: LosslessJson): Iterable<{ name: string; params: LosslessJson }> {
  if (!isJsonObject(pact)) return
  const lists = [pact['interactions'], pact['messages']].filter((list) => Array.isArray(list))
  for (const interaction of lists.flat()) {
    if (!isJsonObject(interaction)) continue
    const { providerState, providerStates } = interaction
    if (typeof providerState === 'string' && providerState !== '') yield { name: providerState, params: {} }
    if (!Array.isArray(providerStates)) continue
    for (const state of providerStates) {
      if (!isJsonObject(state) || typeof state['name'] !== 'string') continue
      yield { name: state['name'], params: state['params'] ?? {} }
    }
  }
}
