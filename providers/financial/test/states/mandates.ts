import { examples } from '@platform/fixtures/financial'
import { handleEvents } from '../../src/domain/events/handle-events.ts'
import { hashRequest } from '../../src/domain/idempotency/hash-request.ts'
import { cancelMandate } from '../../src/domain/mandates/cancel-mandate.ts'
import { createMandate } from '../../src/domain/mandates/create-mandate.ts'
import { getMandate } from '../../src/domain/mandates/get-mandate.ts'
import { keepEvents } from '../../src/store/provider-events.ts'
import { done } from '../gocardless/done.ts'
import { naming, type Stage } from './stage.ts'

type Wish = { mandateId: string; clientId: string }

/** Mandates of a client, asked for and given at the payment provider itself. */
export function createMandateStates(open: () => Stage) {
  const ask = async ({ mandateId, clientId }: Wish) => {
    const { context, caller } = open()
    const body = { clientId, currency: examples.mandate.currency, redirectUrl: 'https://app.example.com/mandates/done' }
    const { tenantId } = caller()
    const attempt = { tenantId, operation: 'createMandate', key: mandateId, requestHash: hashRequest(body) } as const
    await createMandate(naming(context, mandateId), attempt, { body, render: (mandate) => JSON.stringify(mandate) })
  }
  return {
    'the tenant has no mandates': () => undefined,
    'a mandate awaits its client': ask,
    'an active mandate exists': async (wish: Wish) => {
      const { context, caller, emulator } = open()
      await ask(wish)
      const asked = await getMandate(context, { tenantId: caller().tenantId, mandateId: wish.mandateId })
      await emulator.authorise(asked.authorisation_url ?? '')
      const { mandateId } = done(await context.provider.getBillingRequest(asked.billing_request_id ?? ''))
      await emulator.run('mandate_activated', mandateId ?? '')
      await hearEvents(open())
    },
    'a cancelled mandate exists': async (wish: Wish) => {
      const { context, caller } = open()
      await ask(wish)
      await cancelMandate(context, { tenantId: caller().tenantId, mandateId: wish.mandateId })
    },
    'the payment provider refuses': () => open().refuse(),
  }
}

/** Has the service hear of what has just happened at the provider. */
export async function hearEvents({ context }: Stage): Promise<void> {
  const page = done(await context.provider.listEvents({ since: new Date(0), limit: 10 }))
  await keepEvents(context.db, page.events, context.clock())
  await handleEvents(context)
}
