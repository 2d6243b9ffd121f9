import { setTimeout as pause } from 'node:timers/promises'
import type { components } from '@platform/schemas/gocardless'
import { send } from '../../../http/send.ts'
import { runScenario } from '../emulator.ts'

export type Charge = components['schemas']['Books']['payments'][number]
type Provider = { url: string; accessToken: string }

/** What the payment provider has charged: its books, not ours. */
export async function readCharges({ url, accessToken }: Provider): Promise<Charge[]> {
  const headers = { authorization: `Bearer ${accessToken}`, 'gocardless-version': '2015-07-06' }
  const { status, body, text } = await send(url, { method: 'GET', path: '/emulator/books', headers })
  if (status !== 200) throw new Error(`Failed to read the provider's books: ${status} ${text}`)
  return (body as components['schemas']['Books']).payments
}

/** Which charges the payers' banks pay within the test; the others stay under way. */
export const isPaid = ({ amount }: Pick<Charge, 'amount'>): boolean => amount % 2 === 1

/** Has the provider confirm charges as they come in, until the signal. `confirmed` is told of each. */
export async function confirmCharges(
  provider: Provider,
  { confirmed, signal }: { confirmed: () => void; signal: AbortSignal },
): Promise<void> {
  const done = new Set<string>()
  while (!signal.aborted) {
    for (const charge of await readCharges(provider)) {
      if (!isPaid(charge) || done.has(charge.id)) continue
      done.add(charge.id)
      await runScenario(provider, 'payment_confirmed', charge.id)
      confirmed()
    }
    await pause(100)
  }
}
