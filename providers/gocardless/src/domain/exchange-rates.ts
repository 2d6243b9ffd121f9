import type { Schemas } from '../books/records.ts'

/** Per euro, made up and standing still. */
const perEuro: Readonly<Record<Schemas['Currency'], number>> = {
  AUD: 1.64,
  CAD: 1.47,
  DKK: 7.46,
  EUR: 1,
  GBP: 0.86,
  NZD: 1.78,
  SEK: 11.2,
  USD: 1.08,
}

/** Every pair of different currencies, at the last full hour. */
export function listExchangeRates(now: Date): Schemas['ExchangeRate'][] {
  const time = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000).toISOString()
  const currencies = Object.entries(perEuro) as [Schemas['Currency'], number][]
  return currencies.flatMap(([source, from]) =>
    currencies
      .filter(([target]) => target !== source)
      .map(([target, to]) => ({ source, target, rate: (to / from).toFixed(6), time })),
  )
}
