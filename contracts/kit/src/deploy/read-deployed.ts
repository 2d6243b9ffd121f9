import type { ReadContract } from '../diff/impact/find-impact.ts'
import { checkPactForm } from '../documents/read-pact.ts'
import { refuseBroker } from '../provider/broker/broker-error.ts'
import { createHalClient, followLink, type HalClient, type HalDocument } from '../provider/broker/hal-client.ts'
import { readBrokerOptions } from '../provider/broker/read-broker-options.ts'

/**
 * Reads the pacts of all consumer versions that run in some environment with a provider.
 *
 * @param env PACT_BROKER_BASE_URL and its credentials
 * @throws {VerificationError} when the broker does not answer or refuses: nobody knows then whom a change hits
 */
export async function readDeployed(
  provider: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadContract[]> {
  const read = readBrokerOptions({}, { ...env })
  if ('error' in read) throw read.error
  const refuse = refuseBroker(`read what is deployed with ${provider} from the broker at ${read.settings.url}`)
  const client = createHalClient({ ...read.settings, refuse })
  const index = await client.request('GET', `${read.settings.url}/`)
  const environments = await client.request('GET', followLink(index, 'pb:environments', { refuse }))
  const question = followLink(index, 'pb:provider-pacts-for-verification', { refuse, variables: { provider } })
  const listed = embedded(environments, 'environments')
  const contracts = await Promise.all(
    listed.map(async ({ name, _links }) => {
      const environment = await client.request('GET', String(_links?.self?.href))
      const running = await readRunning(client, environment)
      const consumerVersionSelectors = [{ deployedOrReleased: true, environment: name }]
      const selected = await client.request('POST', question, { consumerVersionSelectors, includePendingStatus: false })
      const pacts = embedded(selected, 'pacts').map(({ _links }) => _links?.self ?? {})
      return Promise.all(pacts.map((link) => readPact(client, { link, running, environment: String(name) })))
    }),
  )
  return contracts.flat(2)
}

interface Listed {
  name?: string
  _links?: { self?: { href?: string; name?: string } }
  _embedded?: { pacticipant?: { name?: string }; version?: { number?: string } }
}

interface Running {
  participant: string
  version: string
}

async function readRunning(client: HalClient, environment: HalDocument): Promise<Running[]> {
  const links = ['pb:currently-deployed-deployed-versions', 'pb:currently-supported-released-versions']
  const lists = await Promise.all(
    links.map(async (name) => {
      const link = [environment.value._links?.[name]].flat()[0]?.href
      if (link === undefined) return []
      const list = await client.request('GET', link)
      return [...embedded(list, 'deployedVersions'), ...embedded(list, 'releasedVersions')]
    }),
  )
  return lists
    .flat()
    .flatMap(({ _embedded: { pacticipant, version } = {} }) =>
      pacticipant?.name && version?.number ? [{ participant: pacticipant.name, version: version.number }] : [],
    )
}

async function readPact(
  client: HalClient,
  { link, running, environment }: { link: { href?: string; name?: string }; running: Running[]; environment: string },
): Promise<ReadContract[]> {
  const document = await client.request('GET', String(link.href))
  const pact = checkPactForm(document.url, document.value)
  const own = running.filter(({ participant }) => participant === pact.consumer.name)
  // Versions of one content are selected once: the link names one of them.
  const named = own.filter(({ version }) => link.name?.includes(`(${version})`))
  const file = `${pact.consumer.name}-${pact.provider.name}.json`
  return (named.length > 0 ? named : own).map(({ version }) => ({ file, pact, deployed: { environment, version } }))
}

function embedded({ value }: HalDocument, name: string): Listed[] {
  const list = Reflect.get(Object(Reflect.get(value, '_embedded')), name)
  return Array.isArray(list) ? list : []
}
