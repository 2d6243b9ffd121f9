import gocardless, { Environments } from 'gocardless-nodejs'
import { act } from './act.ts'
import { GoCardlessAgent } from './agent.ts'
import { type Asking, ask } from './ask.ts'
import { createOnce, isSameMap } from './create-once.ts'
import { escapeQuery } from './escape-query.ts'
import { nameOf } from './name-of.ts'
import type { Outcome } from './outcome.ts'
import { parseWebhook } from './parse-webhook.ts'
import type { PaymentProvider, PaymentStatus } from './payment-provider.ts'
import { noSuchThing, readExisting } from './read-existing.ts'
import { startMandate } from './start-mandate.ts'
import {
  billingRequestView,
  customerView,
  eventPageView,
  mandateView,
  paymentView,
  presentCustomer,
  refundView,
} from './views.ts'

/** How GoCardless is reached. Times are milliseconds. */
export type GoCardlessConfig = {
  /** Whoever stands in for GoCardless; its own sandbox when undefined. */
  url?: string | undefined
  accessToken: string
  webhookSecret: string
  /** PEM of the authority that vouches for `url`. */
  ca?: string
  /** For a call in all. Default 15 s. */
  deadline?: number
  /** For each of the two steps of a call that somebody waits for behind a gateway. Default 1.9 s. */
  patience?: number
  /** Without a byte. Default 10 s. */
  idle?: number
  clock?: () => Date
}

const underWay = new Set<PaymentStatus>(['pending_submission', 'submitted', 'confirmed', 'paid_out'])

/**
 * The payment provider that is GoCardless, through its official client.
 *
 * @example const provider = createGoCardless({ accessToken, webhookSecret }) // GoCardless' own sandbox
 */
export function createGoCardless(config: GoCardlessConfig): PaymentProvider & { close: () => void } {
  const { url, accessToken, webhookSecret, ca, deadline = 15_000, idle = 10_000, clock = () => new Date() } = config
  const { patience = 1_900 } = config
  const agent = new GoCardlessAgent({ url: url === undefined ? undefined : new URL(url), ca, idle, busy: deadline })
  const client = gocardless(accessToken, Environments.Sandbox, {
    proxy: { https: agent },
    // Else the client hands out whatever the key has created, or calls a function that is not there.
    raiseOnIdempotencyConflict: true,
  })
  const asking: Asking = { deadline, clock }
  const { customers, billingRequests, mandates, payments, refunds, events } = client

  return {
    createCustomer: async ({ key, name, email, countryCode, metadata = {} }) => {
      const named = nameOf(name)
      const outcome = await createOnce(asking, customerView, {
        create: () =>
          customers.create(
            { ...named, email, metadata, ...(countryCode !== undefined && { country_code: countryCode }) },
            key,
          ),
        find: (id) => customers.find(id),
        isSame: (customer) =>
          customer.email === email &&
          isSameMap(customer.metadata, metadata) &&
          Object.entries(named).every(([field, text]) => customer[field as keyof typeof customer] === text),
      })
      return map(outcome, presentCustomer)
    },

    startMandate: (request) => startMandate({ ...asking, deadline: Math.min(deadline, patience) }, client, request),

    getBillingRequest: async (id) => {
      const outcome = await readExisting(asking, billingRequestView, { id, find: (one) => billingRequests.find(one) })
      return map(outcome, ({ currency: _, ...request }) => request)
    },

    getMandate: (id) => readExisting(asking, mandateView, { id, find: (one) => mandates.find(one) }),

    cancelMandate: (id) =>
      act(asking, mandateView, {
        id,
        act: (one) => mandates.cancel(one),
        find: (one) => mandates.find(one),
        refusal: 'cancellation_failed',
        isDone: ({ status }) => status === 'cancelled',
      }),

    createPayment: ({ key, mandateId, amount, currency, description, chargeDate, metadata = {} }) =>
      createOnce(asking, paymentView, {
        create: () =>
          payments.create(
            {
              amount,
              // Which currencies there are is the provider's to say.
              currency: currency as 'GBP',
              metadata,
              links: { mandate: mandateId },
              ...(description !== undefined && { description }),
              ...(chargeDate !== undefined && { charge_date: chargeDate }),
            },
            key,
          ),
        find: (id) => payments.find(id),
        isSame: (payment) =>
          payment.amount === amount &&
          payment.currency === currency &&
          payment.mandateId === mandateId &&
          isSameMap(payment.metadata, metadata),
      }),

    getPayment: (id) => readExisting(asking, paymentView, { id, find: (one) => payments.find(one) }),

    cancelPayment: (id) =>
      act(asking, paymentView, {
        id,
        act: (one) => payments.cancel(one),
        find: (one) => payments.find(one),
        refusal: 'cancellation_failed',
        isDone: ({ status }) => status === 'cancelled',
      }),

    retryPayment: (id) =>
      act(asking, paymentView, {
        id,
        act: (one) => payments.retry(one),
        find: (one) => payments.find(one),
        refusal: 'retry_failed',
        isDone: ({ status }) => underWay.has(status),
      }),

    createRefund: ({ key, paymentId, amount, totalAfter, metadata = {} }) =>
      createOnce(asking, refundView, {
        create: () =>
          refunds.create(
            { amount, total_amount_confirmation: totalAfter, metadata, links: { payment: paymentId } },
            key,
          ),
        find: (id) => refunds.find(id),
        isSame: (refund) =>
          refund.amount === amount && refund.paymentId === paymentId && isSameMap(refund.metadata, metadata),
      }),

    getRefund: (id) => readExisting(asking, refundView, { id, find: (one) => refunds.find(one) }),

    listEvents: async ({ since, after, limit = 100 }) => {
      const outcome = await ask(asking, eventPageView, () =>
        events.list({
          created_at: { gte: escapeQuery(since.toISOString()) },
          limit,
          ...(after != null && { after: escapeQuery(after) }),
        }),
      )
      return outcome.outcome === 'conflict' ? noSuchThing : outcome
    },

    parseWebhook: (rawBody, signature) => parseWebhook(webhookSecret, rawBody, signature),

    close: () => agent.destroy(),
  }
}

function map<From, To>(outcome: Outcome<From>, present: (value: From) => To): Outcome<To> {
  return outcome.outcome === 'done' ? { ...outcome, value: present(outcome.value) } : outcome
}
