import type { Store } from '../store/store.ts'
import type { ResolvedSelector } from './resolved-selector.ts'

/** A consumer and a provider that a question concerns. */
export interface Integration {
  consumerId: number
  consumer: string
  providerId: number
  provider: string
  /** Whether the answer is unknown without a result: a consumer needs its provider, a provider needs no consumer. */
  required: boolean
}

type Row = Omit<Integration, 'required'>

/**
 * Finds the integrations that a question concerns: all that the specified versions take part in, or only those between them.
 *
 * @param inferring whether what is integrated with the specified versions is to be looked up
 */
export function findIntegrations(
  store: Store,
  specified: readonly ResolvedSelector[],
  inferring: boolean,
): Integration[] {
  const asConsumers = specified.flatMap((selector) => listProvidersOf(store, selector))
  const required = asConsumers.map((row) => ({ ...row, required: true }))
  if (!inferring && specified.length > 1) {
    const ids = new Set(specified.map(({ participant }) => participant?.id))
    return deduplicate(required.filter(({ providerId }) => ids.has(providerId)))
  }
  const providerIds = new Set(specified.flatMap(({ participant }) => participant?.id ?? []))
  const asProviders = [...providerIds].flatMap((id) => store.all<Row>(`${select} WHERE i.provider_id = ?`, id))
  return deduplicate([...required, ...asProviders.map((row) => ({ ...row, required: false }))])
}

const select = `SELECT i.consumer_id AS consumerId, c.name AS consumer, i.provider_id AS providerId, p.name AS provider
  FROM integrations i JOIN participants c ON c.id = i.consumer_id JOIN participants p ON p.id = i.provider_id`

/** The providers of the pacts that the very version published: they change over time. */
function listProvidersOf(store: Store, { participant, version }: ResolvedSelector): Row[] {
  if (!participant || version === 'none') return []
  if (version === 'any') return store.all<Row>(`${select} WHERE i.consumer_id = ?`, participant.id)
  const published = 'JOIN pacts t ON t.provider_id = i.provider_id AND t.version_id = ?'
  return store.all<Row>(`${select} ${published} WHERE i.consumer_id = ?`, version.id, participant.id)
}

function deduplicate(integrations: readonly Integration[]): Integration[] {
  const byPair = new Map<string, Integration>()
  for (const integration of integrations) {
    const pair = `${integration.consumerId} ${integration.providerId}`
    if (!byPair.get(pair)?.required) byPair.set(pair, integration)
  }
  return [...byPair.values()].sort((a, b) => compare(a.consumer, b.consumer) || compare(a.provider, b.provider))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
