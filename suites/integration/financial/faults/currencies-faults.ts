import { inFinancial, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'currencies'

/** What must not pass the tests of currencies. */
export const currenciesFaults: readonly SeededFault[] = [
  {
    name: 'exchanges are rounded half up',
    file,
    fault: inFinancial(
      'domain/fx/convert.ts',
      'divideHalfEven(numerator, denominator)',
      '(2n * numerator + denominator) / (2n * denominator)',
    ),
    breaks: [
      'CLF is quoted in JPY at 6000.5: 10000 makes 6000, rounded once, half to even',
      'JPY is quoted in EUR at 0.005: 1 makes 0, rounded once, half to even',
      'JPY is quoted in EUR at 0.005: 5 makes 2, rounded once, half to even',
    ],
  },
  {
    name: 'quotes never expire',
    file,
    fault: inFinancial('store/quotes.ts', ".where('expires_at', '>', now)", ''),
    breaks: ['a quote is used once, for its own amount, before it expires; otherwise nothing is paid'],
  },
  {
    name: 'gains and losses are not booked',
    file,
    fault: inFinancial(
      'domain/ledger/exchange-postings.ts',
      '...realise(computeRealisedGain({ booked, received })),',
      '',
    ),
    breaks: [
      'an invoice in dollars, booked at 0.90 and paid at 0.95, realises fx_gain -500',
      'an invoice in dollars, booked at 0.90 and paid at 0.85, realises fx_loss 500',
    ],
  },
  {
    name: 'an invoice is paid in any currency',
    file,
    fault: inFinancial('store/record-transfer.ts', 'currency = $5::text', "$5::text <> ''"),
    breaks: ['different currencies are never added: neither on an invoice, nor through a mandate'],
  },
]
