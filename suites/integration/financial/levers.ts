import type { components } from '@platform/schemas/gocardless'
import { send } from '../../http/send.ts'
import type { FinancialPart } from '../../platform/financial-part.ts'
import type { LocalPlatform } from '../../platform/start-platform.ts'
import { runScenario } from './emulator.ts'

type Schemas = components['schemas']

/** What the next call of an operation suffers; `after` it has had its effect, or before. */
export type Fault = Pick<Schemas['Fault'], 'operation' | 'when' | 'answer'> & Partial<Schemas['Fault']>

/** An event as the provider tells it. */
export type ProviderEvent = { id: string; action: string; resource_type: string; links: Record<string, string> }

/** What only the payment provider, banks and payers can do, and its emulator on their behalf. */
export type Levers = ReturnType<typeof createLevers>

export function createLevers({ settings: { provider } }: LocalPlatform, part: FinancialPart) {
  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await send(part.providerUrl(), {
      method,
      path,
      headers: {
        authorization: `Bearer ${provider.accessToken}`,
        'gocardless-version': '2015-07-06',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (answer.status >= 300)
      throw new Error(`Failed to ask the provider for ${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }

  return {
    /** The next call of an operation suffers this, or so many. */
    fault: (fault: Fault) => ask('POST', '/emulator/faults', fault),
    /** From now on webhooks are sent, or get lost. */
    deliver: (deliver: boolean) => ask('PUT', '/emulator/deliveries', { deliver }),
    /** No more faults, and webhooks are sent. */
    async clear(): Promise<void> {
      await ask('DELETE', '/emulator/faults')
      await ask('PUT', '/emulator/deliveries', { deliver: true })
    },
    /** Its own books: what it really collected and gave back. */
    books: async () => (await ask('GET', '/emulator/books')) as Schemas['Books'],
    /** What happened to one thing, the first first. */
    async events(of: { payment: string } | { mandate: string }): Promise<ProviderEvent[]> {
      const page = (await ask('GET', `/events?${new URLSearchParams(of)}`)) as { events: ProviderEvent[] }
      return page.events.toReversed()
    },
    run: (scenario: string, resource: string) =>
      runScenario({ url: part.providerUrl(), accessToken: provider.accessToken }, scenario, resource),
  }
}
