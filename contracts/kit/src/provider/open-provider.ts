import { postStates } from './post-states.ts'
import { ProviderSession } from './provider-session.ts'
import { openUpstreams } from './relay/open-upstreams.ts'
import { Relay } from './relay/relay.ts'
import type { AnyStateHandlers } from './run-states.ts'
import { runStatesHere, type StateChanger } from './state-changer.ts'
import type { VerifyPactsOptions } from './verify-pacts-options.ts'

/** The provider of a verify file, started or deployed, and how its states are changed. */
export interface OpenedProvider {
  session: ProviderSession
  states: StateChanger
  /** The handlers that change the states; absent where they are posted. */
  handlers?: AnyStateHandlers
  /** Known only once the provider was started. */
  relay: () => Relay | undefined
  /** Why nothing is recorded of what a gateway forwards, where that would be expected. */
  unrecorded?: string
}

/** Opens the deployed provider where the options name one, and the one that they start where they do not. */
export function openProvider<States, Upstream extends string>(
  options: VerifyPactsOptions<States, Upstream>,
  limits: { timeout: number; startTimeout: number },
): OpenedProvider {
  const { url = '', start } = options
  return url === '' && start ? openStarted({ ...options, start }, limits) : openDeployed({ ...options, url }, limits)
}

function openStarted<States, Upstream extends string>(
  options: VerifyPactsOptions<States, Upstream> & { start: NonNullable<unknown> },
  limits: { timeout: number; startTimeout: number },
): OpenedProvider {
  const { provider, upstreams, start } = options
  const handlers = options.states as AnyStateHandlers
  let relay: Relay | undefined
  const startWithUpstreams = async () => {
    if (upstreams) relay = new Relay(provider, openUpstreams(provider, upstreams))
    const urls = (await relay?.listen()) ?? {}
    return start({ upstreams: urls as { [Name in Upstream]: { url: string } } })
  }
  return {
    session: new ProviderSession({ provider, start: startWithUpstreams, ...limits }),
    states: runStatesHere(handlers, { provider, ...limits }),
    handlers,
    relay: () => relay,
  }
}

function openDeployed<States, Upstream extends string>(
  options: VerifyPactsOptions<States, Upstream> & { url: URL | string },
  limits: { timeout: number; startTimeout: number },
): OpenedProvider {
  const { provider, upstreams, start, url, reset } = options
  const running = { url, ...(reset && { reset }) }
  const session = new ProviderSession({ provider, start: () => running, deployed: true, ...limits })
  const opened = { session, relay: () => undefined }
  const handlers = options.states as AnyStateHandlers | undefined
  // Where the file could start a provider itself, its handlers are that provider's.
  if (handlers && !start) return { ...opened, handlers, states: runStatesHere(handlers, { provider, ...limits }) }
  const { stateUrl, stateHeaders } = options
  return {
    ...opened,
    states: postStates({ provider, stateUrl, stateHeaders, ...limits }),
    ...(upstreams
      ? { unrecorded: `${provider} was verified where it is deployed, so nothing it forwards was seen` }
      : {}),
  }
}
