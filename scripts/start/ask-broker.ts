import { canIDeploy, openEmbeddedBroker, publish, publishRecords } from 'concordat/deploy'
import type { VerificationRecord } from 'concordat/provider'
import { nameVersion } from './name-version.ts'
import type { PactOnDisk } from './read-pairs.ts'
import type { Deployability, DeployReport } from './report.ts'

interface Found {
  pacts: readonly PactOnDisk[]
  verifications: readonly VerificationRecord[]
  /** Participants whose tests failed while they recorded: their pacts are those of an earlier run. */
  unrecorded: ReadonlySet<string>
}

/**
 * Publishes pacts and results to a broker in memory, and asks it for each participant whether this version may be
 * deployed with the others of the same version.
 *
 * @throws {DeployError} when the official command line cannot be asked
 */
export async function askBroker({ pacts, verifications, unrecorded }: Found): Promise<DeployReport> {
  const cwd = process.cwd()
  const version = await nameVersion(cwd)
  await using broker = await openEmbeddedBroker(':memory:', { env: process.env })
  const context = { cwd, env: broker.env }
  const published = pacts.filter(({ consumer }) => !unrecorded.has(consumer))
  if (published.length > 0) {
    const files = published.map(({ path }) => path)
    await publish(files, { number: version }, context)
  }
  for (const provider of new Set(published.map((pact) => pact.provider))) {
    const selectors = [{ latest: true }]
    const settings = { provider, records: verifications, publication: { version }, selectors, env: broker.env, log }
    await publishRecords(settings)
  }
  const ask = async (participant: string): Promise<Deployability> => {
    const withheld = pacts.filter((pact) => isOf(pact, participant) && !published.includes(pact))
    if (published.some((pact) => isOf(pact, participant))) {
      const { verdict, reason } = await canIDeploy({ participant, version }, context)
      if (withheld.length === 0 || verdict === 'no') return { participant, verdict, reason: shorten(reason) }
    }
    const consumers = new Set(withheld.map(({ consumer }) => consumer))
    return { participant, verdict: 'unknown', reason: `${[...consumers].join(', ')} did not record its pacts` }
  }
  return { version, answers: await Promise.all(listParticipants(pacts).map(ask)) }
}

const isOf = ({ consumer, provider }: PactOnDisk, participant: string) =>
  consumer === participant || provider === participant

const listParticipants = (pacts: readonly PactOnDisk[]) => [
  ...new Set([...pacts.map(({ consumer }) => consumer), ...pacts.map(({ provider }) => provider)]),
]

/** Without the advice to name an environment: there is none on this machine. */
function shorten(reason: string): string {
  const lines = reason.split('\n').filter((line) => line !== '' && !line.startsWith('WARN: Name the environment'))
  return lines.join('; ')
}

/** The loop's failures and its matrix say it all. */
const log = { info: () => {}, warn: () => {} }
