import { examples } from '@platform/fixtures/financial'
import { handleEvents } from '../../src/domain/events/handle-events.ts'
import { hashRequest } from '../../src/domain/idempotency/hash-request.ts'
import { cancelMandate } from '../../src/domain/mandates/cancel-mandate.ts'
import { createMandate } from '../../src/domain/mandates/create-mandate.ts'
import { getMandate } from '../../src/domain/mandates/get-mandate.ts'
import { keepEvents } from '../../src/store/provider-events.ts'
import { done } from '../gocardless/done.ts'
import { naming, type Stage } from './stage.ts'

type Wish = { clientId: string }

/** Mandates of a client, asked for and given at the payment provider itself, which remembers ids: each gets a new one. */
export function createMandateStates(open: () => Stage) {
  const ask = async ({ clientId }: Wish) => {
    const { context, caller } = open()
    const { currency } = examples.mandate
    const body = { clientId, currency, redirectUrl: 'https://app.example.com/mandates/done' }
    const mandateId = context.ids()
    const { tenantId } = caller()
    const attempt = { tenantId, operation: 'createMandate', key: mandateId, requestHash: hashRequest(body) } as const
    await createMandate(naming(context, mandateId), attempt, { body, render: (mandate) => JSON.stringify(mandate) })
    return { mandateId }
  }
  return {
    'the tenant has no mandates': () => undefined,
    'a mandate awaits its client': ask,
    'an active mandate exists': async (wish: Wish) => {
      const { mandateId } = await ask(wish)
      await giveMandate(open(), mandateId)
      return { mandateId }
    },
    'a cancelled mandate exists': async (wish: Wish) => {
      const { context, caller } = open()
      const { mandateId } = await ask(wish)
      await cancelMandate(context, { tenantId: caller().tenantId, mandateId })
      return { mandateId }
    },
    'the payment provider refuses': () => open().refuse(),
  }
}

/** The client gives the mandate, and something is collected through it: that alone puts one of SEPA into force. */
async function giveMandate(stage: Stage, mandateId: string): Promise<void> {
  const { context, caller, emulator } = stage
  const { provider, ids } = context
  const asked = await getMandate(context, { tenantId: caller().tenantId, mandateId })
  await emulator.authorise(asked.authorisation_url ?? '')
  const given = done(await provider.getBillingRequest(asked.billing_request_id ?? ''))
  const collection = { key: ids(), mandateId: given.mandateId ?? '', amount: 100, currency: asked.currency }
  const { id } = done(await provider.createPayment(collection))
  await emulator.run('payment_submitted', id)
  await hearEvents(stage)
}

/** Has the service hear of what has just happened at the provider. */
export async function hearEvents({ context }: Stage): Promise<void> {
  const page = done(await context.provider.listEvents({ since: new Date(0), limit: 20 }))
  await keepEvents(context.db, page.events, context.clock())
  await handleEvents(context)
}
