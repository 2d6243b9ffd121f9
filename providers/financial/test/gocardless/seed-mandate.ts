import type { PaymentProvider } from '../../src/gocardless/index.ts'
import { done } from './done.ts'
import type { Emulator } from './start-emulator.ts'

/** A mandate that collects already, as a payer gives it: on the hosted page. */
export async function seedMandate(provider: PaymentProvider, emulator: Emulator): Promise<string> {
  const started = await provider.startMandate({
    key: crypto.randomUUID(),
    client: { name: { company: 'Analytical Engines' }, email: 'ada@example.com' },
    currency: 'GBP',
    redirectUri: 'https://app.example/back',
  })
  const { billingRequestId, flowUrl } = done(started)
  await emulator.authorise(flowUrl)
  const { mandateId } = done(await provider.getBillingRequest(billingRequestId))
  await emulator.run('mandate_activated', String(mandateId))
  return String(mandateId)
}
