import type { RequestHandler } from 'msw'
import type { BrokerOptions } from './broker/broker-options.ts'
import type { StateEndpoint } from './post-states.ts'
import type { RunningProvider } from './provider-session.ts'
import type { StateHandlers } from './state-handlers.ts'

/** The pacts of a broker, for the `pacts` of `verifyPacts`. */
export interface BrokerSource {
  broker: BrokerOptions
}

interface CommonOptions<Upstream extends string> {
  /** The provider's name, as the pacts write it. */
  provider: string
  /** The directory of the pacts: a `file:` URL, or a path from the working directory. Or a broker. */
  pacts: URL | string | BrokerSource
  /**
   * For a gateway: the services behind it, which the kit plays while the gateway is verified. What the gateway forwards
   * is recorded for its own pact with that service; what `handlers` answer (MSW) is the gateway's own and is not. A
   * deployed gateway has services of its own behind it: nothing is played, and nothing recorded.
   */
  upstreams?: { [Name in Upstream]: { handlers?: RequestHandler[] } }
  /** Milliseconds that one state handler, one reset, one response or the wait for a message may take: 10,000 by default. */
  timeout?: number
  /** Milliseconds that `start` may take: 60,000 by default. */
  startTimeout?: number
}

/** A provider that the verify file starts; or, where `url` is set, the deployed one instead. */
interface StartedProvider<States, Upstream extends string> extends StateEndpoint {
  /** Starts the provider on a free port; called once per file, with the URLs at which the upstreams listen. */
  start: (context: { upstreams: { [Name in Upstream]: { url: string } } }) => RunningProvider | Promise<RunningProvider>
  /** Not called where `url` is set: they change the provider that was started. */
  states: StateHandlers<States>
  /**
   * Base URL of a deployed provider, which is verified instead of starting one: `process.env.AUTH_URL`. Its states are
   * posted to `stateUrl`. Empty or undefined: the provider is started.
   */
  url?: URL | string | undefined
  /** What `start` returns has its own. */
  reset?: never
}

/** A deployed provider whose states are posted to it. */
interface DeployedProvider extends StateEndpoint {
  start?: never
  states?: never
  reset?: never
  url: URL | string
}

/** A deployed provider whose states the verify file sets up itself, through the provider's own API. */
interface DrivenProvider<States> {
  start?: never
  stateUrl?: never
  stateHeaders?: never
  states: StateHandlers<States>
  url: URL | string
  /** Brings the provider's data back to empty; called before every interaction. */
  reset?: () => unknown
}

export type VerifyPactsOptions<States, Upstream extends string = never> = CommonOptions<Upstream> &
  (StartedProvider<States, Upstream> | DeployedProvider | DrivenProvider<States>)
