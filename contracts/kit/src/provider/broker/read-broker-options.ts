import { readServiceUrl } from '../read-service-url.ts'
import type { VerificationError } from '../verification-error.ts'
import { refuseBroker } from './broker-error.ts'
import type { BrokerOptions, ConsumerVersionSelector, Publication } from './broker-options.ts'
import { detectBuild } from './detect-build.ts'

/** The options of a broker with what the environment adds, checked. */
export interface BrokerSettings {
  /** Base URL without a slash at the end. */
  url: string
  /** Value of the `Authorization` header. */
  authorization?: string
  selectors: ConsumerVersionSelector[]
  /** The one pact to read instead of those that the selectors find. */
  pactUrl?: string
  enablePending: boolean
  includeWipPactsSince?: string
  branch?: string
  /** What to publish; absent: nothing. */
  publication?: Publication
}

/** Settings, or why there are none. */
export type ReadSettings = { settings: BrokerSettings } | { error: VerificationError }

const refuse = refuseBroker('use the broker')

/** Joins the options with the environment: PACT_BROKER_* and what the CI says of its build. */
export function readBrokerOptions(options: BrokerOptions, env: NodeJS.ProcessEnv): ReadSettings {
  const given = options.url ?? env['PACT_BROKER_BASE_URL'] ?? ''
  if (given === '')
    return {
      error: refuse(
        'broker.not-configured',
        'nobody said where it is',
        'Set PACT_BROKER_BASE_URL, or "url" of the broker in verifyPacts.',
      ),
    }
  const read = readServiceUrl(given)
  if ('fault' in read)
    return {
      error: refuse(
        'broker.not-configured',
        `its address cannot be used: ${read.fault}`,
        'Correct PACT_BROKER_BASE_URL, or "url" of the broker in verifyPacts; credentials are PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.',
      ),
    }
  const published = readPublication(options.publish, env)
  if (published && 'error' in published) return published
  const authorization = readAuthorization(options, env)
  const branch = options.providerVersionBranch ?? published?.publication.branch ?? detectBuild(env).branch
  const { includeWipPactsSince, enablePending = false } = options
  return {
    settings: {
      url: read.url,
      ...(authorization && { authorization }),
      selectors: options.consumerVersionSelectors ?? selectByDefault(branch),
      enablePending,
      ...(includeWipPactsSince && { includeWipPactsSince }),
      ...(branch && { branch }),
      ...published,
    },
  }
}

/** Without a branch of its own, a provider has no branch to match; a broker refuses the selector then. */
function selectByDefault(branch: string | undefined): ConsumerVersionSelector[] {
  return [{ mainBranch: true }, { deployedOrReleased: true }, ...(branch ? [{ matchingBranch: true } as const] : [])]
}

/** Options precede the environment; a token precedes a name and password. */
function readAuthorization(options: BrokerOptions, env: NodeJS.ProcessEnv): string | undefined {
  const sources = [
    options,
    { token: env['PACT_BROKER_TOKEN'], username: env['PACT_BROKER_USERNAME'], password: env['PACT_BROKER_PASSWORD'] },
  ]
  for (const { token, username, password } of sources) {
    if (token) return `Bearer ${token}`
    if (username) return `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`
  }
  return undefined
}

function readPublication(
  publish: BrokerOptions['publish'],
  env: NodeJS.ProcessEnv,
): { publication: Publication } | { error: VerificationError } | undefined {
  if (!publish || (publish === 'CI' && !isCi(env))) return undefined
  if (typeof publish === 'object' && publish.version) return { publication: publish }
  const { version, ...build } = detectBuild(env)
  if (typeof publish !== 'object' && version) return { publication: { version, ...build } }
  return {
    error: refuse(
      'broker.not-configured',
      'results are to be published, and nobody said of which version of the provider',
      'Set GIT_COMMIT and GIT_BRANCH, or give { version, branch } as "publish" of the broker in verifyPacts.',
    ),
  }
}

function isCi({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0'
}
