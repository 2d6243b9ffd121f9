import { inConventions, inFinancial, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'client-to-payment'
const anotherBody = 'a key that comes with another body is refused, so is none, and neither pays'

/** What must not pass the tests of an invoice's way from the client to the money. */
export const clientToPaymentFaults: readonly SeededFault[] = [
  {
    name: 'what is collected is not booked',
    file,
    fault: inFinancial('domain/payments/payment-steps.ts', 'await post(confirmPayment(money))', 'void post'),
    breaks: [
      'a client is invoiced and pays by direct debit: each step in the answers, the rows, the ledger and the events',
    ],
  },
  {
    name: 'tax is rounded half up',
    file,
    fault: inFinancial(
      'domain/money/rounding.ts',
      'twice === denominator && floor % 2n !== 0n',
      'twice === denominator',
    ),
    breaks: ['tax is rounded once for each rate, half to even, and its last penny is some line’s'],
  },
  {
    name: 'If-Match is not compared',
    file,
    fault: inConventions('refusals/demand-version.ts', "precondition === 'any' ||", 'precondition !== undefined ||'),
    breaks: [
      'a change names the version that it is based on: none is 428, an old or a weak one 412, and of two rivals one wins',
    ],
  },
  {
    name: 'a key comes with any request',
    file,
    fault: inFinancial('domain/idempotency/demand-same-request.ts', 'requestHash.equals(first.requestHash)', 'first'),
    breaks: [anotherBody],
  },
  {
    name: 'more is paid than is due',
    file,
    fault: inFinancial('store/record-transfer.ts', 'total - paid - pending', 'total + total'),
    breaks: ['an invoice is paid part by part, never more than is due, also not by ten at once'],
  },
  {
    name: 'voiding leaves the books',
    file,
    fault: inFinancial(
      'domain/ledger/invoice-postings.ts',
      "reverse(issueInvoice(invoice), 'invoice_voided'",
      "reverse(reverse(issueInvoice(invoice), 'invoice_voided', invoice.id), 'invoice_voided'",
    ),
    breaks: ['nothing is paid on a draft, a void or a paid invoice'],
  },
  {
    name: 'keys are ignored',
    file,
    alone: true,
    fault: inFinancial(
      'routes/idempotency-key.ts',
      'operation, key, requestHash',
      'operation, key: key + Math.random(), requestHash',
    ),
    breaks: ['fifty posts at once with one key are one payment, and one answer', anotherBody],
  },
]
