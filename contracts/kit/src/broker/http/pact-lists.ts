import { addressesAt } from '../addresses.ts'
import { findSelected } from '../selection/find-selected.ts'
import { listPublishedOn } from '../selection/list-published-on.ts'
import type { Selector } from '../selection/selector.ts'
import { listLatestPacts, listPacts, type Pact } from '../store/pacts.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { requireParticipant } from './param.ts'

/** GET /pacts/latest: the latest pact of every integration. */
export const showAllLatest: Handler = (call) => {
  const at = addressesAt(call.base)
  const list = listLatestPacts(call.store)
  const pacts = list.map(({ consumer, provider, version, createdAt }) => ({
    createdAt,
    _embedded: {
      consumer: {
        name: consumer,
        _embedded: { version: { number: version, _links: { self: { href: at.version(consumer, version) } } } },
        _links: { self: { href: at.participant(consumer) } },
      },
      provider: { name: provider, _links: { self: { href: at.participant(provider) } } },
    },
    _links: { self: { href: at.pact(consumer, provider, version) } },
  }))
  return hal({ pacts, _links: linkAll(call, list) })
}

/** GET /pacts/provider/{provider}/latest, with a tag or from a branch where the path names one. */
export const showLatest: Handler = (call) => {
  const { branch, tag } = call.params
  return list(call, branch !== undefined ? { branch } : tag !== undefined ? { tag, latest: true } : { latest: true })
}

/** GET /pacts/provider/{provider}/branch/latest, of one consumer where the path names it. */
export const showLatestOnMain: Handler = (call) => list(call, { mainBranch: true })

/** GET /pacts/provider/{provider}/tag/{tag}: of every version with the tag. */
export const showTagged: Handler = (call) => list(call, { tag: call.params['tag'] })

/** GET /pacts/provider/{provider}/branch/{branch}, or of main branches, of one consumer where the path names it. */
export const showOnBranch: Handler = (call) => {
  const consumer = call.params['consumer'] === undefined ? undefined : requireParticipant(call, 'consumer')
  return answer(
    call,
    listPublishedOn(call.store, requireParticipant(call, 'provider'), { branch: call.params['branch'], consumer }),
  )
}

/** GET /pacts/provider/{provider}/consumer/{consumer}/versions */
export const showVersions: Handler = (call) =>
  answer(call, listPacts(call.store, requireParticipant(call, 'consumer').id, requireParticipant(call, 'provider').id))

function list(call: Call, selector: Selector): Response {
  const provider = requireParticipant(call, 'provider')
  const { consumer } = call.params
  const matches = findSelected(call.store, provider, consumer === undefined ? selector : { ...selector, consumer })
  return answer(
    call,
    matches.map(({ pact }) => pact),
  )
}

const answer = (call: Call, pacts: readonly Pact[]) => hal({ _links: linkAll(call, pacts) })

function linkAll({ base }: Call, pacts: readonly Pact[]) {
  const at = addressesAt(base)
  const links = pacts.map(({ consumer, provider, version }) => ({
    title: `Pact between ${consumer} (${version}) and ${provider}`,
    name: consumer,
    href: at.pact(consumer, provider, version),
  }))
  return { 'pb:pacts': links, pacts: links }
}
