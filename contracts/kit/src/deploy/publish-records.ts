import { digestInteraction } from '../documents/digest-interaction.ts'
import type { ConsumerVersionSelector, Publication } from '../provider/broker/broker-options.ts'
import { type Log, publishResults } from '../provider/broker/publish-results.ts'
import { readBrokerOptions } from '../provider/broker/read-broker-options.ts'
import { readBrokerPacts } from '../provider/broker/read-broker-pacts.ts'
import { PactResults } from '../provider/pact-results.ts'
import type { PactSource } from '../provider/pact-source.ts'
import { VerificationError } from '../provider/verification-error.ts'
import type { VerificationRecord } from '../provider/verification-record.ts'

export interface RecordsToPublish {
  provider: string
  /** What the tests of a run left, of this provider and of others. */
  records: readonly VerificationRecord[]
  /** The provider's version that was verified. */
  publication: Publication
  /** Which of the broker's pacts the records are of. */
  selectors: ConsumerVersionSelector[]
  /** PACT_BROKER_BASE_URL and its credentials. */
  env: Readonly<Record<string, string | undefined>>
  log: Log
}

/**
 * Publishes what a run that verified pacts from files found of the same pacts in a broker. A result counts for an
 * interaction of equal content alone; a pact of which an interaction has no result is left out, and so stays unknown.
 *
 * @throws {VerificationError} when the broker does not answer or refuses
 */
export async function publishRecords(given: RecordsToPublish): Promise<void> {
  const { provider, publication, selectors, env, log } = given
  const read = readBrokerOptions({ consumerVersionSelectors: selectors, publish: publication }, { ...env })
  if ('error' in read) throw read.error
  const { pacts, faults } = await readBrokerPacts(provider, read.settings)
  for (const { error } of faults) throw error
  const results = pacts.map((source) => joinRecords(source, given))
  await publishResults(provider, results, { ...read.settings, publication, log })
}

function joinRecords(source: PactSource, { provider, records }: RecordsToPublish): PactResults {
  const results = new PactResults(source)
  const { consumer, interactions = [] } = source.pact
  const own = records.filter((record) => record.provider === provider && record.consumer === consumer.name)
  for (const interaction of interactions) {
    const digest = digestInteraction(interaction)
    const record = own.findLast((one) => one.digest === digest)
    if (record) results.note(interaction, { ...readError(record), mismatches: record.mismatches, recordings: [] })
  }
  return results
}

function readError({ verified, code = 'interaction.incompatible', description }: VerificationRecord) {
  if (verified) return {}
  const message = `Failed to verify "${description}". The run that verified it says why.`
  return { error: new VerificationError(code, message) }
}
