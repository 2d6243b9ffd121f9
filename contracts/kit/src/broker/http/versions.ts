import { z } from 'zod'
import { addressesAt } from '../addresses.ts'
import { refuse } from '../refusal.ts'
import { addToBranch, type Branch, findBranch, listBranches, listBranchesOf, removeBranch } from '../store/branches.ts'
import { listEnvironments } from '../store/environments.ts'
import { listPactsOfVersion } from '../store/pacts.ts'
import { ensureParticipant, type Participant } from '../store/participants.ts'
import { addTag, listTags, removeTag } from '../store/tags.ts'
import { ensureVersion, findLatestVersion, listVersions, type Version } from '../store/versions.ts'
import type { Call, Handler } from './call.ts'
import { hal, noContent } from './hal.ts'
import { param, requireParticipant, requireVersion } from './param.ts'

const versionSchema = z.object({ buildUrl: z.string().max(4096).nullish() })

/** GET /pacticipants/{name}/versions: the latest hundred. */
export const showVersions: Handler = (call) => {
  const participant = requireParticipant(call)
  const versions = listVersions(call.store, participant.id).map((version) =>
    describeVersion(call, participant, version),
  )
  return hal({
    _embedded: { versions },
    _links: { self: { href: `${addressesAt(call.base).participant(participant.name)}/versions` } },
  })
}

/** GET /pacticipants/{name}/versions/{version} */
export const showVersion: Handler = (call) => hal(describeVersion(call, requireParticipant(call), requireVersion(call)))

/** PUT and PATCH /pacticipants/{name}/versions/{version} */
export const putVersion: Handler = async (call) => {
  const { buildUrl } = await call.read(versionSchema)
  const { participant, version } = call.store.transaction(() => ensure(call, buildUrl ?? undefined))
  return hal(describeVersion(call, participant, version))
}

/** GET /pacticipants/{name}/latest-version, with a tag or on a branch where the path names one. */
export const showLatestVersion: Handler = (call) => {
  const participant = requireParticipant(call)
  const version = findLatestVersion(call.store, participant.id, {
    branch: call.params['branch'],
    tag: call.params['tag'],
  })
  if (!version) throw refuse('missing', `No such version of '${participant.name}' found.`)
  return hal(describeVersion(call, participant, version))
}

/** PUT /pacticipants/{name}/branches/{branch}/versions/{version} */
export const putBranchVersion: Handler = (call) => {
  const name = param(call, 'branch')
  const { participant, version } = call.store.transaction(() => {
    const made = ensure(call)
    addToBranch(call.store, made.participant, made.version, name)
    return made
  })
  const href = addressesAt(call.base).branchVersion(participant.name, name, version.number)
  return hal({ _links: { self: { title: 'Branch version', href } } }, 201)
}

/** GET /pacticipants/{name}/branches */
export const showBranches: Handler = (call) => {
  const { id, name: participant } = requireParticipant(call)
  const at = addressesAt(call.base)
  const branches = listBranches(call.store, id).map(({ name, createdAt }) => {
    return { name, createdAt, _links: { self: { title: 'Branch', href: at.branch(participant, name) } } }
  })
  return hal({ _embedded: { branches }, _links: { self: { href: `${at.participant(participant)}/branches` } } })
}

/** GET /pacticipants/{name}/branches/{branch} */
export const showBranch: Handler = (call) => {
  const participant = requireParticipant(call)
  const branch = requireBranch(call, participant)
  const href = addressesAt(call.base).branch(participant.name, branch.name)
  const latest = { 'pb:latest-version': { href: `${href}/latest-version` } }
  return hal({ name: branch.name, createdAt: branch.createdAt, _links: { self: { href, title: 'Branch' }, ...latest } })
}

/** DELETE /pacticipants/{name}/branches/{branch} */
export const deleteBranch: Handler = (call) => {
  const branch = requireBranch(call, requireParticipant(call))
  call.store.transaction(() => removeBranch(call.store, branch))
  return noContent()
}

/** GET /pacticipants/{name}/versions/{version}/tags/{tag} */
export const showTag: Handler = (call) => {
  const tag = listTags(call.store, requireVersion(call).id).find(({ name }) => name === param(call, 'tag'))
  if (!tag) throw refuse('missing', `The version has no tag '${param(call, 'tag')}'.`)
  return hal(describeTag(call, tag))
}

/** PUT /pacticipants/{name}/versions/{version}/tags/{tag} */
export const putTag: Handler = (call) => {
  const tag = call.store.transaction(() => addTag(call.store, ensure(call).version, param(call, 'tag')))
  return hal(describeTag(call, tag), 201)
}

/** DELETE /pacticipants/{name}/versions/{version}/tags/{tag} */
export const deleteTag: Handler = (call) => {
  removeTag(call.store, requireVersion(call), param(call, 'tag'))
  return noContent()
}

function requireBranch(call: Call, participant: Participant): Branch {
  const branch = findBranch(call.store, participant.id, param(call, 'branch'))
  if (!branch) throw refuse('missing', `No branch '${param(call, 'branch')}' of '${participant.name}' found.`)
  return branch
}

function ensure(call: Call, buildUrl?: string): { participant: Participant; version: Version } {
  const participant = ensureParticipant(call.store, param(call, 'participant'))
  return { participant, version: ensureVersion(call.store, participant, param(call, 'version'), buildUrl) }
}

function describeTag(call: Call, { name, createdAt }: { name: string; createdAt: string }) {
  const href = addressesAt(call.base).tag(param(call, 'participant'), param(call, 'version'), name)
  return { name, createdAt, _links: { self: { title: 'Tag', name, href } } }
}

function describeVersion({ base, store }: Call, { name }: Participant, { id, number, buildUrl, createdAt }: Version) {
  const at = addressesAt(base)
  const href = at.version(name, number)
  const record = (kind: string) =>
    listEnvironments(store).map((environment) => ({
      title: `Record in ${environment.displayName}`,
      name: environment.name,
      href: `${href}/${kind}/environment/${environment.uuid}`,
    }))
  const branches = listBranchesOf(store, id).map((branch) => ({
    name: branch.name,
    latest: findLatestVersion(store, branch.participantId, { branch: branch.name })?.id === id,
    _links: { self: { title: 'Branch version', name: branch.name, href: at.branchVersion(name, branch.name, number) } },
  }))
  const tags = listTags(store, id).map((tag) => ({
    name: tag.name,
    _links: { self: { title: 'Tag', name: tag.name, href: at.tag(name, number, tag.name) } },
  }))
  return {
    number,
    createdAt,
    ...(buildUrl === null ? {} : { buildUrl }),
    _embedded: { branches, branchVersions: branches, tags },
    _links: {
      self: { title: 'Version', name: number, href },
      'pb:pacticipant': { title: 'Pacticipant', name, href: at.participant(name) },
      'pb:tag': { title: 'A tag of this version', href: `${href}/tags/{tag}`, templated: true },
      'pb:pact-versions': listPactsOfVersion(store, id).map((pact) => ({
        title: 'Pact',
        name: `Pact between ${pact.consumer} (${pact.version}) and ${pact.provider}`,
        href: at.pact(pact.consumer, pact.provider, pact.version),
      })),
      'pb:record-deployment': record('deployed-versions'),
      'pb:record-release': record('released-versions'),
    },
  }
}
