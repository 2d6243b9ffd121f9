import { addressesAt } from '../addresses.ts'
import { listRequiredVersions } from '../publishing/list-required-versions.ts'
import { publicationSchema } from '../publishing/publication.ts'
import { type PublishedContract, publishContracts } from '../publishing/publish-contracts.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'

interface Notice {
  type: 'debug' | 'success' | 'prompt'
  text: string
}

/** POST /contracts/publish */
export const publish: Handler = async (call) => {
  const publication = await call.read(publicationSchema)
  const { participant, version, created, contracts } = call.store.transaction(() => {
    const published = publishContracts(call.store, publication)
    for (const contract of published.contracts) announce(call, contract)
    return published
  })

  const at = addressesAt(call.base)
  const { branch, tags } = publication
  const on = [...(branch ? [`branch ${branch}`] : []), ...(tags?.length ? [`tags ${tags.join(', ')}`] : [])]
  const first = `${created ? 'Created' : 'Updated'} ${participant.name} version ${version.number}`
  const notices: Notice[] = [
    { type: 'debug', text: on.length > 0 ? `${first} with ${on.join(' and ')}` : first },
    ...contracts.flatMap((contract) => describe(call, contract)),
  ]
  const name = participant.name
  return hal({
    notices,
    logs: notices.map(({ type, text }) => ({ level: type, message: text, deprecationWarning: 'Replaced by notices' })),
    _embedded: {
      pacticipant: { name, _links: { self: { href: at.participant(name) } } },
      version: {
        number: version.number,
        buildUrl: version.buildUrl,
        _links: { self: { title: 'Version', name: version.number, href: at.version(name, version.number) } },
      },
    },
    _links: {
      'pb:pacticipant': { title: 'Pacticipant', name, href: at.participant(name) },
      'pb:pacticipant-version': {
        title: 'Pacticipant version',
        name: version.number,
        href: at.version(name, version.number),
      },
      'pb:pacticipant-version-tags': (tags ?? []).map((tag) => ({
        title: 'Tag',
        name: tag,
        href: at.tag(name, version.number, tag),
      })),
      'pb:contracts': contracts.map(({ pact }) => ({
        title: 'Pact',
        name: `Pact between ${pact.consumer} (${pact.version}) and ${pact.provider}`,
        href: at.pact(pact.consumer, pact.provider, pact.version),
      })),
    },
  })
}

/** Tells the webhooks what a publication means. */
function announce({ store, events, base }: Call, { pact, change }: PublishedContract): void {
  events.emit({ name: 'contract_published', pact }, base)
  if (change !== undefined) events.emit({ name: 'contract_content_changed', pact }, base)
  for (const providerVersion of listRequiredVersions(store, pact)) {
    events.emit({ name: 'contract_requiring_verification_published', pact, ...providerVersion }, base)
  }
}

function describe({ base }: Call, { pact, change, firstForProvider }: PublishedContract): Notice[] {
  const { consumer, provider, version } = pact
  const events =
    change === undefined ? 'contract_published' : `contract_published, contract_content_changed (${change})`
  const notices: Notice[] = [
    {
      type: 'success',
      text: `Pact successfully published for ${consumer} version ${version} and provider ${provider}.`,
    },
    { type: 'debug', text: `  View the published pact at ${addressesAt(base).pact(consumer, provider, version)}` },
    { type: 'debug', text: `  Events detected: ${events}` },
  ]
  if (firstForProvider) notices.push({ type: 'prompt', text: `  Next: verify this pact in the build of ${provider}.` })
  return notices
}
