import type { Schemas } from '../books/records.ts'

type Scheme = Schemas['Scheme']
type Currency = Schemas['Currency']

const currencies: Readonly<Record<Scheme, Currency>> = {
  ach: 'USD',
  autogiro: 'SEK',
  bacs: 'GBP',
  becs: 'AUD',
  becs_nz: 'NZD',
  betalingsservice: 'DKK',
  pad: 'CAD',
  sepa_core: 'EUR',
}

/** Their mandates are submitted with their first payment. */
const submittedWithPayment = new Set<Scheme>(['ach', 'becs', 'becs_nz', 'sepa_core'])

export function currencyOf(scheme: Scheme): Currency {
  return currencies[scheme]
}

export function schemeOf(currency: Currency): Scheme {
  const entry = Object.entries(currencies).find(([, collected]) => collected === currency)
  return entry?.[0] as Scheme
}

export function isSubmittedWithPayment(scheme: Scheme): boolean {
  return submittedWithPayment.has(scheme)
}

/** The third working day from now: about as soon as real schemes collect. */
export function nextChargeDate(now: Date): string {
  const day = new Date(now)
  for (let left = 3; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  return day.toISOString().slice(0, 10)
}
