import { refuse } from '../refusal.ts'
import { addToBranch } from '../store/branches.ts'
import { ensureContent, findPact, getContent, type Pact, putPact } from '../store/pacts.ts'
import { ensureParticipant, findParticipant, type Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { addTag } from '../store/tags.ts'
import { ensureVersion, findVersion, type Version } from '../store/versions.ts'
import { computeContentSha } from './content-sha.ts'
import { explainChange } from './explain-change.ts'
import { isJsonObject, parseLossless } from './lossless-json.ts'
import { mergePacts } from './merge-pacts.ts'
import { type Contract, type Publication, readContracts } from './publication.ts'

/** What a publication did. */
export interface Published {
  participant: Participant
  version: Version
  /** Whether the broker had not heard of the version before. */
  created: boolean
  contracts: PublishedContract[]
}

export interface PublishedContract {
  pact: Pact
  /** Why the content counts as changed; absent: it did not. */
  change: string | undefined
  firstForProvider: boolean
}

/** Publishes the contracts of one version of a consumer, all or none of them. */
export function publishContracts(store: Store, publication: Publication): Published {
  const contracts = readContracts(publication)
  const { pacticipantName, pacticipantVersionNumber, branch, tags, buildUrl } = publication
  return store.transaction(() => {
    refuseChanged(store, publication, contracts)
    const participant = ensureParticipant(store, pacticipantName)
    const created = findVersion(store, participant.id, pacticipantVersionNumber) === undefined
    const version = ensureVersion(store, participant, pacticipantVersionNumber, buildUrl ?? undefined)
    if (branch) addToBranch(store, participant, version, branch)
    for (const tag of tags ?? []) addTag(store, version, tag)
    const published = contracts.map((contract) => publishContract(store, participant, version, contract))
    return {
      participant: findParticipant(store, participant.name) ?? participant,
      version,
      created,
      contracts: published,
    }
  })
}

/** A version's content stays what it was: who changed the pact has another version to publish it under. */
function refuseChanged(store: Store, publication: Publication, contracts: readonly Contract[]): void {
  const { pacticipantName, pacticipantVersionNumber } = publication
  const participant = findParticipant(store, pacticipantName)
  const version = participant && findVersion(store, participant.id, pacticipantVersionNumber)
  if (!version) return
  const changed = contracts.filter(({ provider, onConflict, pact }) => {
    const provided = findParticipant(store, provider)
    const existing = provided && findPact(store, version.id, provided.id)
    return existing && onConflict === 'overwrite' && existing.sha !== computeContentSha(pact)
  })
  if (changed.length === 0) return
  const providers = changed.map(({ provider }) => `"${provider}"`).join(', ')
  throw refuse(
    'conflict',
    `Cannot change the content of the pact for ${pacticipantName} version ${pacticipantVersionNumber} and provider ` +
      `${providers}, as it is published already. Publish it under a new version (the commit), ` +
      'or with --merge where several builds add to one pact.',
  )
}

function publishContract(
  store: Store,
  consumer: Participant,
  version: Version,
  { provider: name, onConflict, pact }: Contract,
): PublishedContract {
  const provider = ensureParticipant(store, name)
  const existing = findPact(store, version.id, provider.id)
  const earlier =
    existing && onConflict === 'merge' ? parseLossless(getContent(store, existing.contentId).body) : undefined
  const body = isJsonObject(earlier) ? mergePacts(earlier, pact) : pact
  const content = ensureContent(store, consumer.id, provider.id, computeContentSha(body), JSON.stringify(body))
  const firstForProvider =
    store.get('SELECT 1 FROM integrations WHERE provider_id = ? LIMIT 1', provider.id) === undefined
  const change = explainChange(store, { consumer, provider, version, content, existing })
  putPact(store, version.id, content)
  const published = findPact(store, version.id, provider.id)
  if (!published) throw new RangeError('Failed to publish: the pact just stored cannot be found.')
  return { pact: published, change, firstForProvider }
}
