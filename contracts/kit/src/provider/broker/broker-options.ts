/**
 * Which consumer versions a provider is verified for; the fields and their meaning are the broker's.
 *
 * @see https://docs.pact.io/pact_broker/advanced_topics/consumer_version_selectors
 */
export interface ConsumerVersionSelector {
  mainBranch?: true
  branch?: string
  fallbackBranch?: string
  /** The consumers' branch of the provider's own branch name; needs `providerVersionBranch`. */
  matchingBranch?: true
  deployed?: true
  released?: true
  deployedOrReleased?: true
  environment?: string
  tag?: string
  fallbackTag?: string
  latest?: boolean
  consumer?: string
}

/** What is published of the provider's version with the results. */
export interface Publication {
  /** The provider's version: the full commit hash, as a rule. */
  version: string
  branch?: string
  buildUrl?: string
  tags?: string[]
}

/** A Pact Broker as the source of pacts, named as pact-js names them. */
export interface BrokerOptions {
  /** Base URL: PACT_BROKER_BASE_URL by default. */
  url?: URL | string | undefined
  /** PACT_BROKER_TOKEN by default. */
  token?: string | undefined
  /** PACT_BROKER_USERNAME by default. */
  username?: string | undefined
  /** PACT_BROKER_PASSWORD by default. */
  password?: string | undefined
  /** By default each consumer's main branch, what is deployed or released, and the branch named like the provider's. */
  consumerVersionSelectors?: ConsumerVersionSelector[]
  /** Pacts that this provider's branch never verified are pending: they fail as a warning. Off by default. */
  enablePending?: boolean
  /** Also the latest pact of every other consumer branch since this date (`2026-01-31`), as a warning. */
  includeWipPactsSince?: string | undefined
  /** The provider's branch: that of `publish`, or of the CI build, by default. */
  providerVersionBranch?: string | undefined
  /**
   * Publishes what became of each pact whose interactions all ran. `true`: with the version, branch and build URL of the CI
   * build; `'CI'`: the same, in CI alone (where the variable CI is set). Off by default.
   */
  publish?: boolean | 'CI' | Publication | undefined
}
