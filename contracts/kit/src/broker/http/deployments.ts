import { z } from 'zod'
import { addressesAt } from '../addresses.ts'
import { Refusal, refuse } from '../refusal.ts'
import * as store from '../store/deployments.ts'
import type { Call, Handler } from './call.ts'
import { requireEnvironment } from './environments.ts'
import { hal } from './hal.ts'
import { param, requireVersion } from './param.ts'

const target = z.string().max(1024).nullish()
const deploymentSchema = z.object({ target, applicationInstance: target })
const deployedSchema = z.object({ currentlyDeployed: z.boolean().nullish() })
const releasedSchema = z.object({ currentlySupported: z.boolean().nullish() })

/** POST …/versions/{version}/deployed-versions/environment/{uuid} */
export const recordDeployment: Handler = async (call) => {
  const { target, applicationInstance } = await call.read(deploymentSchema)
  const [version, environment] = [requireVersion(call), requireEnvironment(call)]
  const instance = applicationInstance ?? target ?? ''
  const recorded = call.store.transaction(() =>
    store.recordDeployment(call.store, call.createId(), version, environment, instance),
  )
  return answerCreated(call, recorded)
}

/** POST …/versions/{version}/released-versions/environment/{uuid} */
export const recordRelease: Handler = (call) => {
  const [version, environment] = [requireVersion(call), requireEnvironment(call)]
  const recorded = call.store.transaction(() => store.recordRelease(call.store, call.createId(), version, environment))
  return answerCreated(call, recorded)
}

/** GET of the same two addresses: what was recorded there. */
export const showDeployments: Handler = (call) => showRecorded(call, 'deployed')
export const showReleases: Handler = (call) => showRecorded(call, 'released')

/** GET /deployed-versions/{uuid} and GET /released-versions/{uuid} */
export const showDeployment: Handler = (call) => hal(describeOccupancy(call, requireOccupancy(call, 'deployed')))
export const showRelease: Handler = (call) => hal(describeOccupancy(call, requireOccupancy(call, 'released')))

/** PATCH /deployed-versions/{uuid}: `currentlyDeployed: false` records an undeployment. */
export const changeDeployment: Handler = async (call) => {
  const { currentlyDeployed } = await call.read(deployedSchema)
  return change(call, 'deployed', { currentlyDeployed })
}

/** PATCH /released-versions/{uuid}: `currentlySupported: false` records the end of support. */
export const changeRelease: Handler = async (call) => {
  const { currentlySupported } = await call.read(releasedSchema)
  return change(call, 'released', { currentlySupported })
}

function change(call: Call, kind: store.OccupancyKind, given: Record<string, boolean | null | undefined>): Response {
  const occupancy = requireOccupancy(call, kind)
  const [field = '', value] = Object.entries(given)[0] ?? []
  if (value === true && occupancy.endedAt !== null) {
    throw new Refusal('invalid', { [field]: ['cannot be set to true again; record it anew'] })
  }
  const changed =
    value === false ? call.store.transaction(() => store.endOccupancy(call.store, kind, occupancy.uuid)) : occupancy
  return hal(describeOccupancy(call, changed))
}

function requireOccupancy(call: Call, kind: store.OccupancyKind): store.Occupancy {
  const occupancy = store.findOccupancy(call.store, kind, param(call, 'uuid'))
  if (!occupancy) throw refuse('missing', `No ${kind} version with uuid '${param(call, 'uuid')}' found.`)
  return occupancy
}

function showRecorded(call: Call, kind: store.OccupancyKind): Response {
  const recorded = store.listRecorded(call.store, kind, requireVersion(call), requireEnvironment(call))
  return hal({ _embedded: { [`${kind}Versions`]: recorded.map((one) => describeOccupancy(call, one)) } })
}

function answerCreated(call: Call, occupancy: store.Occupancy): Response {
  const body = describeOccupancy(call, occupancy)
  return hal(body, 201, { location: body._links.self.href })
}

/** A deployed or released version as the clients read it. */
export function describeOccupancy({ base }: Call, occupancy: store.Occupancy) {
  const { uuid, kind, participant, version, environment, environmentUuid, target, createdAt, endedAt } = occupancy
  const at = addressesAt(base)
  const current = endedAt === null
  const state =
    kind === 'deployed'
      ? { currentlyDeployed: current, undeployedAt: endedAt }
      : { currentlySupported: current, supportEndedAt: endedAt }
  return {
    uuid,
    ...state,
    target: target === '' ? null : target,
    applicationInstance: target === '' ? null : target,
    createdAt,
    _embedded: {
      pacticipant: { name: participant, _links: { self: { href: at.participant(participant) } } },
      version: { number: version, _links: { self: { href: at.version(participant, version) } } },
      environment: {
        uuid: environmentUuid,
        name: environment,
        _links: { self: { href: at.environment(environmentUuid) } },
      },
    },
    _links: { self: { href: `${base}/${kind}-versions/${uuid}` } },
  }
}
