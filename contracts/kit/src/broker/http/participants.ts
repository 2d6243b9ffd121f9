import { z } from 'zod'
import { addressesAt } from '../addresses.ts'
import { refuse } from '../refusal.ts'
import {
  ensureParticipant,
  findParticipant,
  listParticipants,
  type Participant,
  updateParticipant,
} from '../store/participants.ts'
import { findLatestVersion } from '../store/versions.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { param, requireParticipant } from './param.ts'

const text = z.string().max(1024).nullish()
const detailsSchema = z.object({ displayName: text, mainBranch: text, repositoryUrl: text })
const newSchema = detailsSchema.extend({ name: z.string().trim().min(1, 'must not be blank').max(1024) })

/** GET /pacticipants */
export const showParticipants: Handler = (call) => {
  const pacticipants = listParticipants(call.store).map((participant) => describeParticipant(call, participant))
  return hal({
    // The official command line reads the list here, others where HAL has it.
    pacticipants,
    _embedded: { pacticipants },
    _links: { self: { href: `${call.base}/pacticipants`, title: 'Pacticipants' } },
  })
}

/** POST /pacticipants */
export const createParticipant: Handler = async (call) => {
  const { name, ...details } = await call.read(newSchema)
  if (findParticipant(call.store, name)) throw refuse('conflict', `Pacticipant '${name}' exists already.`)
  const made = call.store.transaction(() => updateParticipant(call.store, ensureParticipant(call.store, name), details))
  return hal(describeParticipant(call, made), 201, { location: addressesAt(call.base).participant(name) })
}

/** GET /pacticipants/{name} */
export const showParticipant: Handler = (call) => hal(describeParticipant(call, requireParticipant(call)))

/** PUT and PATCH /pacticipants/{name}: what the body does not name stays. */
export const changeParticipant: Handler = async (call) => {
  const details = await call.read(detailsSchema)
  const existed = findParticipant(call.store, param(call, 'participant')) !== undefined
  const changed = call.store.transaction(() =>
    updateParticipant(call.store, ensureParticipant(call.store, param(call, 'participant')), details),
  )
  return hal(describeParticipant(call, changed), existed ? 200 : 201)
}

function describeParticipant({ base, store }: Call, participant: Participant) {
  const { name, displayName, mainBranch, repositoryUrl, createdAt } = participant
  const at = addressesAt(base)
  const latest = findLatestVersion(store, participant.id)
  return {
    name,
    displayName: displayName ?? name,
    ...(mainBranch === null ? {} : { mainBranch }),
    ...(repositoryUrl === null ? {} : { repositoryUrl }),
    createdAt,
    _embedded: {
      ...(latest && {
        latestVersion: {
          number: latest.number,
          _links: { self: { href: at.version(name, latest.number), title: 'Version', name: latest.number } },
        },
      }),
    },
    _links: {
      self: { href: at.participant(name), title: 'Pacticipant', name },
      'pb:versions': { href: `${at.participant(name)}/versions` },
      'pb:version': { href: `${at.participant(name)}/versions/{version}`, templated: true },
      'pb:version-tag': { href: `${at.participant(name)}/versions/{version}/tags/{tag}`, templated: true },
      'pb:branch-version': { href: `${at.participant(name)}/branches/{branch}/versions/{version}`, templated: true },
    },
  }
}
