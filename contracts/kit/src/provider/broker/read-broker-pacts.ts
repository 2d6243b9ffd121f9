import { checkPactForm } from '../../documents/read-pact.ts'
import { UnreadablePactError } from '../../documents/unreadable-pact-error.ts'
import type { PactSelection, PactSource, PactsOfProvider } from '../pact-source.ts'
import { splitPact } from '../split-pact.ts'
import { VerificationError } from '../verification-error.ts'
import { type RefuseBroker, refuseBroker } from './broker-error.ts'
import { createHalClient, followLink, type HalClient, type HalDocument } from './hal-client.ts'
import type { BrokerSettings } from './read-broker-options.ts'

/** One of the pacts that a broker says are to be verified. */
interface SelectedPact {
  shortDescription?: unknown
  verificationProperties?: { pending?: unknown; wip?: unknown; notices?: unknown }
  _links?: { self?: { href?: unknown; name?: unknown } }
}

/**
 * Reads from a broker the pacts that a provider is to be verified against. What goes wrong is a fault: a failing test,
 * never fewer tests.
 *
 * @see https://docs.pact.io/pact_broker/advanced_topics/api_docs/pacts_for_verification
 */
export async function readBrokerPacts(
  provider: string,
  settings: BrokerSettings,
  makeClient = createHalClient,
): Promise<PactsOfProvider> {
  const refuse = refuseBroker(`read the pacts of ${provider} from the broker at ${settings.url}`)
  const client = makeClient({ ...settings, refuse })
  try {
    const selected = await selectPacts(client, { provider, settings, refuse })
    if (selected.length === 0) throw refuseNone(refuse, settings)
    const read = await Promise.all(selected.map((one) => readSelected(client, one, { provider, refuse })))
    return {
      pacts: read.flatMap((one) => ('pact' in one ? [one] : [])),
      faults: read.flatMap((one) => ('error' in one ? [one] : [])),
    }
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error
    return { pacts: [], faults: [{ name: `the pacts of ${provider} can be read from the broker`, error }] }
  }
}

async function selectPacts(
  client: HalClient,
  { provider, settings, refuse }: { provider: string; settings: BrokerSettings; refuse: RefuseBroker },
): Promise<SelectedPact[]> {
  if (settings.pactUrl !== undefined)
    return [{ shortDescription: 'PACT_URL', _links: { self: { href: settings.pactUrl } } }]
  const index = await client.request('GET', `${settings.url}/`)
  const question = followLink(index, 'pb:provider-pacts-for-verification', { refuse, variables: { provider } })
  const { includeWipPactsSince, branch, enablePending, selectors } = settings
  const answer = await client.request('POST', question, {
    consumerVersionSelectors: selectors,
    includePendingStatus: enablePending,
    ...(includeWipPactsSince && { includeWipPactsSince }),
    ...(branch && { providerVersionBranch: branch }),
  })
  const { _embedded: embedded } = answer.value as { _embedded?: { pacts?: unknown } }
  if (Array.isArray(embedded?.pacts)) return embedded.pacts as SelectedPact[]
  throw refuse(
    'broker.malformed',
    `its answer lists no pacts under "_embedded" (POST ${answer.url})`,
    'Report it to whoever runs the broker.',
  )
}

type Fault = PactsOfProvider['faults'][number]

async function readSelected(
  client: HalClient,
  selected: SelectedPact,
  { provider, refuse }: { provider: string; refuse: RefuseBroker },
): Promise<PactSource | Fault> {
  const { href, name } = selected._links?.self ?? {}
  const title = typeof name === 'string' ? name : `a pact with ${provider}`
  try {
    if (typeof href !== 'string')
      throw refuse('broker.malformed', `it gives no address of "${title}"`, 'Report it to whoever runs the broker.')
    const document = await client.request('GET', href)
    const pact = checkPactForm(document.url, document.value)
    if (pact.provider.name !== provider)
      throw refuse(
        'broker.malformed',
        `"${title}" is with ${pact.provider.name}`,
        'Report it to whoever runs the broker.',
      )
    if ((pact.interactions?.length ?? 0) + (pact.messages?.length ?? 0) === 0)
      throw refuse('pacts.empty', `"${title}" has no interactions`, `Let ${pact.consumer.name} publish it again.`)
    return { pact, singles: splitPact(document.text), selection: readSelection(selected, document) }
  } catch (cause) {
    const name = `${title} can be read`
    if (cause instanceof VerificationError) return { name, error: cause }
    if (!(cause instanceof UnreadablePactError)) throw cause
    return {
      name,
      error: refuse('broker.malformed', `"${title}" is no pact`, 'Let its consumer publish it again.', cause),
    }
  }
}

function readSelection(
  { shortDescription, verificationProperties = {} }: SelectedPact,
  pact: HalDocument,
): PactSelection {
  const { pending, wip, notices } = verificationProperties
  const results = readHref(pact, 'pb:publish-verification-results')
  const provider = readHref(pact, 'pb:provider')
  return {
    description: typeof shortDescription === 'string' ? shortDescription : '',
    pending: pending === true,
    wip: wip === true,
    notices: Array.isArray(notices) ? notices.filter((notice) => typeof notice?.text === 'string') : [],
    url: pact.url,
    links: { ...(results && { results }), ...(provider && { provider }) },
  }
}

function readHref({ value }: HalDocument, name: string): string | undefined {
  const link = [value._links?.[name]].flat()[0]
  return typeof link?.href === 'string' ? link.href : undefined
}

function refuseNone(refuse: RefuseBroker, { selectors, branch }: BrokerSettings): VerificationError {
  const asked = `${JSON.stringify(selectors)}${branch ? `, provider branch ${branch}` : ''}`
  return refuse(
    'pacts.missing',
    `it has none that match (${asked}), so nothing would be verified`,
    'Publish the consumers\' pacts first, or correct "consumerVersionSelectors" of the broker in verifyPacts.',
  )
}
