import { refuse } from '../refusal.ts'
import { findParticipant, type Participant } from '../store/participants.ts'
import { findVersion, type Version } from '../store/versions.ts'
import type { Call } from './call.ts'

/** A parameter that the route's pattern holds. */
export function param({ params }: Call, name: string): string {
  const value = params[name]
  if (value === undefined) throw new TypeError(`Failed to answer: the route has no parameter "${name}".`)
  return value
}

/** The participant that the path names; 404 where there is none. */
export function requireParticipant(call: Call, name = 'participant'): Participant {
  const participant = findParticipant(call.store, param(call, name))
  if (!participant) throw refuse('missing', `No pacticipant with name '${param(call, name)}' found.`)
  return participant
}

/** The version that the path names, of the participant that it names; 404 where there is none. */
export function requireVersion(call: Call): Version {
  const participant = requireParticipant(call)
  const version = findVersion(call.store, participant.id, param(call, 'version'))
  if (!version) throw refuse('missing', `No version '${param(call, 'version')}' of '${participant.name}' found.`)
  return version
}
