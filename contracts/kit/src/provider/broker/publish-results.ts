import { labelPact } from '../label-pact.ts'
import type { PactResults } from '../pact-results.ts'
import type { PactSource } from '../pact-source.ts'
import { VerificationError } from '../verification-error.ts'
import { type RefuseBroker, refuseBroker } from './broker-error.ts'
import type { Publication } from './broker-options.ts'
import { createHalClient, followLink, type HalClient } from './hal-client.ts'
import type { BrokerSettings } from './read-broker-options.ts'
import { showNotices } from './show-notices.ts'
import { makeResultBody } from './test-results.ts'

/** Where it is said what was published and what the broker says to it. */
export type Log = Pick<Console, 'info' | 'warn'>

/** Publishes what became of each pact whose interactions all ran; one that did not run whole is named and left out. */
export async function publishResults(
  provider: string,
  results: PactResults[],
  { publication, log = console, ...settings }: BrokerSettings & { publication: Publication; log?: Log },
): Promise<void> {
  const refuse = refuseBroker(
    `publish the results of ${provider} ${publication.version} to the broker at ${settings.url}`,
  )
  const client = createHalClient({ ...settings, refuse })
  const whole = results.filter((one) => isWhole(one, log))
  const published: string[] = []
  try {
    const [first] = whole
    if (first) await describeVersion(client, first.source, { publication, refuse, log })
    for (const one of whole) published.push(await publishOne(client, one, { publication, refuse, log }))
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error
    const left = whole.slice(published.length).map(({ source }) => labelPact(source))
    throw new VerificationError(
      'results.not-published',
      [
        error.message,
        'The interactions were verified, and the tests above say how; the broker does not know it yet:',
        ...left.map((label) => `  not published  ${label}`),
        ...published.map((label) => `  published      ${label}`),
      ].join('\n'),
      { cause: error },
    )
  }
}

function isWhole(results: PactResults, log: Log): boolean {
  const why = results.whyIncomplete()
  if (why === undefined) return true
  log.warn(`${labelPact(results.source)}: its results are not published, because ${why}.`)
  return false
}

interface Publishing {
  publication: Publication
  refuse: RefuseBroker
  log: Log
}

/** Branch and tags come first: a broker decides with them what a result means. */
async function describeVersion(
  client: HalClient,
  { selection }: PactSource,
  { publication: { version, branch, tags = [] }, refuse }: Publishing,
): Promise<void> {
  if (branch === undefined && tags.length === 0) return
  const provider = await client.request('GET', requireLink(selection?.links.provider, { name: 'pb:provider', refuse }))
  if (branch !== undefined)
    await client.request(
      'PUT',
      followLink(provider, 'pb:branch-version', { refuse, variables: { branch, version } }),
      {},
    )
  for (const tag of tags)
    await client.request('PUT', followLink(provider, 'pb:version-tag', { refuse, variables: { version, tag } }), {})
}

async function publishOne(
  client: HalClient,
  results: PactResults,
  { publication, refuse, log }: Publishing,
): Promise<string> {
  const { source } = results
  const link = requireLink(source.selection?.links.results, { name: 'pb:publish-verification-results', refuse })
  const body = makeResultBody(results.list(), publication)
  await client.request('POST', link, body)
  showNotices(source, `after_verification:success_${body.success}_published_true`, log)
  const label = labelPact(source)
  log.info(`${label}: published as ${body.success ? 'verified' : 'failed'} by version ${publication.version}`)
  return label
}

function requireLink(href: string | undefined, { name, refuse }: { name: string; refuse: RefuseBroker }): string {
  if (href !== undefined) return href
  throw refuse('broker.malformed', `its pacts have no link "${name}"`, 'Report it to whoever runs the broker.')
}
