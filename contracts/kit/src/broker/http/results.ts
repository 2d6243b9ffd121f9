import { z } from 'zod'
import { addressesAt } from '../addresses.ts'
import { decodeMetadata } from '../metadata.ts'
import { refuse } from '../refusal.ts'
import type { Pact } from '../store/pacts.ts'
import { getParticipant } from '../store/participants.ts'
import { addVerification, findLatestVerification, findVerification, type Verification } from '../store/verifications.ts'
import { ensureVersion } from '../store/versions.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { findPublished, requireContent } from './pacts.ts'
import { param } from './param.ts'

const resultSchema = z.object({
  success: z.boolean(),
  providerApplicationVersion: z.string().trim().min(1, 'must not be blank').max(1024),
  buildUrl: z.string().max(4096).nullish(),
  verifiedBy: z.unknown().optional(),
  testResults: z.unknown().optional(),
})

/** POST …/pact-version/{sha}/verification-results */
export const publishResult: Handler = async (call) => {
  const { content, pact } = requireContent(call)
  const result = await call.read(resultSchema)
  const { wip, consumerVersion } = decodeMetadata(call.params['metadata'] ?? '')
  const verification = call.store.transaction(() => {
    const provider = getParticipant(call.store, content.providerId)
    const version = ensureVersion(call.store, provider, result.providerApplicationVersion)
    const added = addVerification(call.store, {
      contentId: content.id,
      providerVersionId: version.id,
      success: result.success,
      wip: wip === true,
      buildUrl: result.buildUrl ?? null,
      verifiedBy: result.verifiedBy === undefined ? null : JSON.stringify(result.verifiedBy),
      testResults: result.testResults === undefined ? null : JSON.stringify(result.testResults),
    })
    const verified = { ...pact, version: consumerVersion ?? pact.version }
    const outcome = result.success ? 'provider_verification_succeeded' : 'provider_verification_failed'
    for (const name of ['provider_verification_published', outcome] as const) {
      call.events.emit({ name, pact: verified, verification: added }, call.base)
    }
    return added
  })
  const body = describeResult(call, pact, verification)
  return hal(body, 201, { location: body._links.self.href })
}

/** GET …/pact-version/{sha}/verification-results/{number} */
export const showResult: Handler = (call) => {
  const { content, pact } = requireContent(call)
  const number = Number(param(call, 'number'))
  const found = Number.isSafeInteger(number) ? findVerification(call.store, content.id, number) : undefined
  if (!found) throw refuse('missing', `No verification result ${param(call, 'number')} of this pact found.`)
  return hal(describeResult(call, pact, found))
}

/** GET …/pact-version/{sha}/verification-results/latest, and the same by the consumer's version. */
export const showLatestResult: Handler = (call) => {
  const pact = call.params['sha'] === undefined ? findPublished(call) : requireContent(call).pact
  const found = findLatestVerification(call.store, pact.contentId)
  if (!found) throw refuse('missing', 'No verification result of this pact found.')
  return hal(describeResult(call, pact, found))
}

function describeResult({ base }: Call, pact: Pact, verification: Verification) {
  const { success, providerVersion, buildUrl, verifiedBy, testResults, createdAt, number } = verification
  const at = addressesAt(base)
  return {
    success,
    providerApplicationVersion: providerVersion,
    ...(buildUrl === null ? {} : { buildUrl }),
    ...(verifiedBy === null ? {} : { verifiedBy: JSON.parse(verifiedBy) }),
    ...(testResults === null ? {} : { testResults: JSON.parse(testResults) }),
    verificationDate: createdAt,
    _links: {
      self: { title: 'Verification result', href: at.result(pact.consumer, pact.provider, pact.sha, number) },
      'pb:pact-version': { title: 'Pact', href: at.content(pact.consumer, pact.provider, pact.sha) },
    },
  }
}
