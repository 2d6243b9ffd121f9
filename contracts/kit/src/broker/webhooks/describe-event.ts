import { addressesAt } from '../addresses.ts'
import type { BrokerEvent } from '../broker-events.ts'
import { encodeMetadata } from '../metadata.ts'
import { listBranchesOf } from '../store/branches.ts'
import type { Store } from '../store/store.ts'
import { listTags } from '../store/tags.ts'
import { findLatestVerification } from '../store/verifications.ts'
import { findVersion, getVersion } from '../store/versions.ts'

/** What the placeholders of webhooks stand for, by their names without `pactbroker.`. */
export function describeEvent(store: Store, event: BrokerEvent, base: string): Record<string, string> {
  const { pact } = event
  const at = addressesAt(base)
  const result = 'verification' in event ? event.verification : findLatestVerification(store, pact.contentId)
  const required = 'providerVersion' in event ? event.providerVersion : undefined
  // The version that is to verify it, or else the one that did.
  const providerVersion =
    required === undefined
      ? result && getVersion(store, result.providerVersionId)
      : findVersion(store, pact.providerId, required)
  const metadata = encodeMetadata({ consumerVersion: pact.version, wip: false })
  const nameBranches = (versionId: number) =>
    listBranchesOf(store, versionId)
      .map(({ name }) => name)
      .join(', ')
  const nameTags = (versionId: number) =>
    listTags(store, versionId)
      .map(({ name }) => name)
      .join(', ')
  const status = result === undefined ? 'pending' : result.success ? 'success' : 'failure'
  return {
    eventName: event.name,
    consumerName: pact.consumer,
    providerName: pact.provider,
    consumerVersionNumber: pact.version,
    consumerVersionBranch: nameBranches(pact.versionId),
    consumerVersionTags: nameTags(pact.versionId),
    providerVersionNumber: required ?? result?.providerVersion ?? '',
    providerVersionBranch: providerVersion ? nameBranches(providerVersion.id) : '',
    providerVersionTags: providerVersion ? nameTags(providerVersion.id) : '',
    pactUrl: `${at.content(pact.consumer, pact.provider, pact.sha)}/metadata/${metadata}`,
    verificationResultUrl: result ? at.result(pact.consumer, pact.provider, pact.sha, result.number) : '',
    githubVerificationStatus: status,
    gitlabVerificationStatus: status === 'failure' ? 'failed' : status,
    buildUrl: result?.buildUrl ?? '',
  }
}
