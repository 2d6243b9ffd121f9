import { addressesAt } from '../addresses.ts'
import { encodeMetadata } from '../metadata.ts'
import { addInteractionIds } from '../publishing/content-sha.ts'
import { isJsonObject, parseLossless } from '../publishing/lossless-json.ts'
import { refuse } from '../refusal.ts'
import { findSelected } from '../selection/find-selected.ts'
import {
  type Content,
  findContent,
  findPact,
  findPactWithContent,
  findPreviousDistinct,
  getContent,
  type Pact,
} from '../store/pacts.ts'
import { findLatestVerification } from '../store/verifications.ts'
import { findVersion } from '../store/versions.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { param, requireParticipant } from './param.ts'

/** GET /pacts/provider/{provider}/consumer/{consumer}/version/{version} */
export const showPact: Handler = (call) => showPactOf(call, findPublished(call))

/** GET /pacts/provider/{provider}/consumer/{consumer}/latest, with a tag or from a branch where the path names one. */
export const showLatestPact: Handler = (call) => {
  const { branch, tag } = call.params
  const consumer = requireParticipant(call, 'consumer').name
  const line = branch !== undefined ? { branch } : tag !== undefined ? { tag, latest: true } : { latest: true }
  const [match] = findSelected(call.store, requireParticipant(call, 'provider'), { ...line, consumer })
  if (!match) throw refuse('missing', 'No such pact found.')
  return showPactOf(call, match.pact)
}

/** GET …/version/{version}/previous-distinct: the latest earlier pact with another content. */
export const showPreviousDistinct: Handler = (call) => {
  const { consumerId, providerId, versionId, contentId } = findPublished(call)
  const previous = findPreviousDistinct(call.store, { consumerId, providerId, versionId, contentId })
  if (!previous) throw refuse('missing', 'No earlier pact with another content found.')
  return showPactOf(call, previous)
}

/** GET /pacts/provider/{provider}/consumer/{consumer}/pact-version/{sha}, with metadata where the path has it. */
export const showContent: Handler = (call) => {
  const { content, pact } = requireContent(call)
  return showBody(call, content, pact)
}

/** The content that the path names by its SHA, with its latest publication; 404 where there is none. */
export function requireContent(call: Call): { content: Content; pact: Pact } {
  const consumer = requireParticipant(call, 'consumer')
  const provider = requireParticipant(call, 'provider')
  const content = findContent(call.store, consumer.id, provider.id, param(call, 'sha'))
  const pact = content && findPactWithContent(call.store, content.id)
  if (!content || !pact) throw refuse('missing', `No pact version '${param(call, 'sha')}' found.`)
  return { content, pact }
}

/** The pact that the path names by the consumer's version; 404 where there is none. */
export function findPublished(call: Call): Pact {
  const consumer = requireParticipant(call, 'consumer')
  const provider = requireParticipant(call, 'provider')
  const version = findVersion(call.store, consumer.id, param(call, 'version'))
  const pact = version && findPact(call.store, version.id, provider.id)
  if (!pact)
    throw refuse(
      'missing',
      `No pact between '${consumer.name}' version '${param(call, 'version')}' and '${provider.name}' found.`,
    )
  return pact
}

function showPactOf(call: Call, pact: Pact): Response {
  return showBody(call, getContent(call.store, pact.contentId), pact)
}

function showBody(call: Call, content: Content, pact: Pact): Response {
  const body = parseLossless(content.body)
  if (!isJsonObject(body)) throw new RangeError(`Failed to show pact ${content.sha}: what is stored is no object.`)
  return hal({ ...addInteractionIds(body), createdAt: content.createdAt, _links: listLinks(call, pact) })
}

function listLinks(call: Call, { consumer, provider, version, sha, contentId }: Pact) {
  const at = addressesAt(call.base)
  const metadata = call.params['metadata'] ?? encodeMetadata({ consumerVersion: version, wip: false })
  const integration = at.integration(consumer, provider)
  const content = at.content(consumer, provider, sha)
  const latest = findLatestVerification(call.store, contentId)
  const name = `Pact between ${consumer} (${version}) and ${provider}`
  return {
    self: { title: 'Pact', name, href: at.pact(consumer, provider, version) },
    // The official command line lists these, also of an answer that is one pact.
    'pb:pacts': [{ title: name, name: consumer, href: at.pact(consumer, provider, version) }],
    'pb:consumer': { title: 'Consumer', name: consumer, href: at.participant(consumer) },
    'pb:consumer-version': { title: 'Consumer version', name: version, href: at.version(consumer, version) },
    'pb:provider': { title: 'Provider', name: provider, href: at.participant(provider) },
    'pb:pact-version': { title: 'Pact content version permalink', name: sha, href: content },
    'pb:latest-pact-version': { title: 'Latest version of this pact', href: `${integration}/latest` },
    'pb:all-pact-versions': { title: 'All versions of this pact', href: `${integration}/versions` },
    'pb:publish-verification-results': {
      title: 'Publish verification results',
      href: `${content}/metadata/${metadata}/verification-results`,
    },
    ...(latest && {
      'pb:latest-verification-results': { href: at.result(consumer, provider, sha, latest.number) },
    }),
  }
}
