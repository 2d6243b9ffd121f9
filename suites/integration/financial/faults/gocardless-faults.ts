import { inFinancial, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'gocardless'
const steps = 'domain/payments/payment-steps.ts'

/** What must not pass the tests of the payment provider. */
export const gocardlessFaults: readonly SeededFault[] = [
  {
    name: 'signatures are not checked',
    file,
    fault: inFinancial(
      'gocardless/parse-webhook.ts',
      'parseWithMeta(rawBody, secret, signature)',
      '((read) => ({ events: read.events, webhookId: read.meta.webhook_id }))(JSON.parse(rawBody.toString()))',
    ),
    breaks: [
      'the bytes that are signed are the bytes that arrive: spaces, escapes and doubled members survive the gateway',
      'a webhook that is forged, unsigned or signed for another body changes nothing',
    ],
  },
  {
    name: 'payments go back',
    file,
    fault: inFinancial(steps, "payment.status !== 'pending_submission'", "payment.status === 'submitted'"),
    breaks: ['webhooks that come twice, and the last event first, bring a payment forward once and never back'],
  },
  {
    name: 'polled events are dropped',
    file,
    fault: inFinancial(
      'domain/events/poll-events.ts',
      'await keepEvents(db, page.value.events, now)',
      'void keepEvents',
    ),
    breaks: ['webhooks that get lost are made up for by asking the provider'],
  },
  {
    name: 'a charge-back leaves the invoice paid',
    file,
    fault: inFinancial(steps, 'await reverse(trx, allocation)\n  await post(chargeBack(', 'await post(chargeBack('),
    breaks: ['a charge-back after the payout is owed to the provider until it is kept back, and the client owes again'],
  },
  {
    name: 'a failed payment keeps its reservation',
    file,
    fault: inFinancial(
      steps,
      'if (isBeingCollected(books)) await release(trx, allocation)',
      'if (isBeingCollected(books)) void release',
    ),
    breaks: ['a payment that fails gives back what was reserved, and another can be made'],
  },
  {
    name: 'a cancelled payment keeps its reservation',
    file,
    fault: inFinancial(steps, 'await release(books.trx, books.allocation)', 'void release'),
    breaks: ['a mandate that the payer cancels mid-flight takes its payments along, and collects nothing more'],
  },
  {
    name: 'a refusal is not kept',
    file,
    fault: inFinancial('domain/payments/send-payment.ts', "kind: 'payment_refused'", "kind: 'unknown'"),
    breaks: ['a mandate cancelled at the bank before we heard of it: the provider refuses, and the payment has failed'],
  },
  {
    name: 'every attempt has a key of its own',
    file,
    fault: inFinancial(
      'domain/payments/send-payment.ts',
      'createPayment({ key: id,',
      'createPayment({ key: id + call.attempts,',
    ),
    breaks: [
      ...['reset', 'truncated', 'html', 'empty', 'text_error'].map(
        (answer) =>
          `an answer to a new charge that is lost (${answer}) leaves it unknown: never failed, sent again with the same key, charged once`,
      ),
      'a provider that takes a charge and never answers is asked again, and charges once',
    ],
  },
]
