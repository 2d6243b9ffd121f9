import { z } from 'zod'
import { addressesAt } from '../addresses.ts'
import { Refusal, refuse } from '../refusal.ts'
import { listCurrent } from '../store/deployments.ts'
import * as store from '../store/environments.ts'
import type { Call, Handler } from './call.ts'
import { describeOccupancy } from './deployments.ts'
import { hal, noContent } from './hal.ts'
import { param } from './param.ts'

const contact = z.object({ name: z.string().max(1024), details: z.record(z.string(), z.unknown()).nullish() })
const environmentSchema = z.object({
  name: z.string().regex(/^\S+$/, 'must not be blank or hold spaces').max(1024),
  displayName: z.string().max(1024).nullish(),
  production: z.boolean(),
  contacts: z.array(contact).nullish(),
})

/** GET /environments */
export const showEnvironments: Handler = (call) => {
  const environments = store.listEnvironments(call.store).map((environment) => describeEnvironment(call, environment))
  return hal({
    _embedded: { environments },
    _links: { self: { title: 'Environments', href: `${call.base}/environments` } },
  })
}

/** POST /environments */
export const createEnvironment: Handler = async (call) => {
  const details = readDetails(await call.read(environmentSchema))
  const uuid = call.createId()
  const made = call.store.transaction(() => {
    refuseTaken(call, details.name, uuid)
    store.addEnvironment(call.store, uuid, details)
    return store.findEnvironmentByUuid(call.store, uuid)
  })
  return hal(made && describeEnvironment(call, made), 201, { location: addressesAt(call.base).environment(uuid) })
}

/** GET /environments/{uuid} */
export const showEnvironment: Handler = (call) => hal(describeEnvironment(call, requireEnvironment(call)))

/** PUT /environments/{uuid}: a display name and contacts that the body leaves out stay. */
export const changeEnvironment: Handler = async (call) => {
  const { uuid, displayName, contacts } = requireEnvironment(call)
  const given = await call.read(environmentSchema)
  const details = {
    ...readDetails(given),
    ...(given.displayName ? {} : { displayName }),
    ...(given.contacts ? {} : { contacts }),
  }
  call.store.transaction(() => {
    refuseTaken(call, details.name, uuid)
    store.updateEnvironment(call.store, uuid, details)
  })
  return hal(describeEnvironment(call, requireEnvironment(call)))
}

/** DELETE /environments/{uuid} */
export const deleteEnvironment: Handler = (call) => {
  const environment = requireEnvironment(call)
  call.store.transaction(() => store.removeEnvironment(call.store, environment))
  return noContent()
}

/** GET /environments/{uuid}/deployed-versions/currently-deployed */
export const showDeployed: Handler = (call) => showCurrent(call, 'deployed')

/** GET /environments/{uuid}/released-versions/currently-supported */
export const showReleased: Handler = (call) => showCurrent(call, 'released')

/** The environment that the path names; 404 where there is none. */
export function requireEnvironment(call: Call): store.Environment {
  const environment = store.findEnvironmentByUuid(call.store, param(call, 'environment'))
  if (!environment) throw refuse('missing', `No environment with uuid '${param(call, 'environment')}' found.`)
  return environment
}

function showCurrent(call: Call, kind: 'deployed' | 'released'): Response {
  const environment = requireEnvironment(call)
  const target = call.query.get('applicationInstance') ?? call.query.get('target')
  const current = listCurrent(call.store, kind, environment, call.query.get('pacticipant') ?? undefined)
  const wanted = target === null ? current : current.filter((occupancy) => occupancy.target === target)
  const self = {
    title: `Currently ${kind} in ${environment.displayName}`,
    href: addressesAt(call.base).environment(environment.uuid),
  }
  return hal({
    _embedded: { [`${kind}Versions`]: wanted.map((one) => describeOccupancy(call, one)) },
    _links: { self },
  })
}

function readDetails({ name, displayName, production, contacts }: z.infer<typeof environmentSchema>) {
  return { name, displayName: displayName ?? name, production, contacts: JSON.stringify(contacts ?? []) }
}

function refuseTaken(call: Call, name: string, uuid: string): void {
  const other = store.findEnvironment(call.store, name)
  if (!other || other.uuid === uuid) return
  throw new Refusal('invalid', { name: [`Another environment with name '${name}' already exists.`] })
}

function describeEnvironment({ base }: Call, environment: store.Environment) {
  const { uuid, name, displayName, production, contacts, createdAt, updatedAt } = environment
  const href = addressesAt(base).environment(uuid)
  return {
    uuid,
    name,
    displayName,
    production,
    contacts: JSON.parse(contacts) as unknown,
    createdAt,
    updatedAt,
    _links: {
      self: { title: 'Environment', name, href },
      'pb:environments': { title: 'Environments', href: `${base}/environments` },
      'pb:currently-deployed-deployed-versions': {
        title: `Versions currently deployed to ${displayName}`,
        href: `${href}/deployed-versions/currently-deployed`,
      },
      'pb:currently-supported-released-versions': {
        title: `Versions released and supported in ${displayName}`,
        href: `${href}/released-versions/currently-supported`,
      },
    },
  }
}
