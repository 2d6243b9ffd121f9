import { MoneyRefusal } from './money-refusal.ts'

/**
 * Codes by their number of decimals: ISO 4217 list one as of 2026-01-01 (amendment 180: the lev is gone). Codes without
 * decimals of their own (gold, SDRs, "no currency", tests) are left out: nothing can be counted in them.
 */
const codesByExponent: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
      COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
      INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
      MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
      STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

const exponents: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByExponent).flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(exponent)] as const),
  ),
)

/** Every currency that amounts can be in, by its ISO 4217 code, in alphabetical order. */
export const currencies: readonly string[] = [...exponents.keys()].sort()

export function isCurrency(code: string): boolean {
  return exponents.has(code)
}

/** How many decimals the currency's minor unit stands for (never `Intl`'s: it says 0 for IQD, HUF and others). */
export function exponentOf(currency: string): number {
  const exponent = exponents.get(currency)
  if (exponent !== undefined) return exponent
  throw new MoneyRefusal(
    'unknown_currency',
    `Failed to use currency "${currency.slice(0, 12)}": no current ISO 4217 code with minor units. Use one such as "EUR".`,
  )
}
