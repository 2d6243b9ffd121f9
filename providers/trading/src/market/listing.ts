import type { Instrument } from './market-data.ts'

/** An instrument and how it behaves when it is simulated. */
export type Listing = {
  instrument: Instrument
  /** What its price moves around, in ticks. */
  basePrice: number
  /** Standard deviation of a year's return, roughly. */
  volatility: number
  /** Between bid and ask, in ticks. */
  spread: number
  /** Usually bid and asked for, in lots. */
  size: number
}

type Shares = Pick<Listing, 'basePrice' | 'volatility'> & Partial<Pick<Listing, 'spread' | 'size'>>
type Grid = Pick<Instrument, 'tickSize' | 'lotSize' | 'maximumQuantity'>

const shares: Grid = { tickSize: '0.01', lotSize: '1', maximumQuantity: '100000' }

/** What is listed: made-up shares, among them a very cheap, a very dear and a divisible one. */
export function listInstruments(currency: string): readonly Listing[] {
  const list = (symbol: string, name: string, grid: Grid, { spread = 2, size = 400, ...rest }: Shares): Listing => ({
    instrument: { symbol, name, currency, ...grid },
    spread,
    size,
    ...rest,
  })
  return [
    list('ACME', 'Acme Tools', shares, { basePrice: 10_000, volatility: 0.25 }),
    list('BOREAL', 'Boreal Energy', shares, { basePrice: 4_275, volatility: 0.3 }),
    list('CINDER', 'Cinder Steel', shares, { basePrice: 1_830, volatility: 0.4 }),
    list('DUNE', 'Dune Logistics', shares, { basePrice: 6_640, volatility: 0.28 }),
    list('EMBER', 'Ember Semiconductors', shares, { basePrice: 31_250, volatility: 0.5, spread: 4 }),
    list('FJORD', 'Fjord Seafood', shares, { basePrice: 15_480, volatility: 0.2, spread: 3 }),
    list('GROVE', 'Grove Foods', shares, { basePrice: 5_115, volatility: 0.15 }),
    list('HELIX', 'Helix Biotech', shares, { basePrice: 2_290, volatility: 0.6, spread: 3 }),
    list(
      'INDEX',
      'Divisible Index Fund',
      { tickSize: '0.0001', lotSize: '0.001', maximumQuantity: '25000' },
      {
        basePrice: 875_000,
        volatility: 0.14,
        spread: 60,
        size: 400_000,
      },
    ),
    list(
      'MAMMOTH',
      'Mammoth Holdings',
      { tickSize: '0.5', lotSize: '1', maximumQuantity: '500' },
      {
        basePrice: 1_296_000,
        volatility: 0.18,
        spread: 240,
        size: 4,
      },
    ),
    list(
      'PENNY',
      'Penny Prospecting',
      { tickSize: '0.00001', lotSize: '100', maximumQuantity: '50000000' },
      {
        basePrice: 4_250,
        volatility: 0.8,
        spread: 25,
        size: 3_000,
      },
    ),
    list('ZEPHYR.B', 'Zephyr Wind, class B', { ...shares, tickSize: '0.05' }, { basePrice: 1_560, volatility: 0.35 }),
  ]
}
