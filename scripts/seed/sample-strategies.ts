import type { components } from '@platform/schemas/trading'

type Schemas = components['schemas']

/** A strategy and the versions that it had, the first first. */
export type SampleStrategy = { name: string; versions: readonly Schemas['NewStrategyVersion'][] }

/** Holds a fixed quantity as long as the short average of the closes is above the long one. */
const crossing = `export function indicators(bars, { short, long }) {
  const average = (length) => {
    let sum = 0
    return bars.map((bar, index) => {
      sum += bar.close - (index >= length ? bars[index - length].close : 0)
      return index < length - 1 ? null : sum / length
    })
  }
  return { short: average(short), long: average(long) }
}

export function onBar({ index, indicators, parameters }) {
  const [short, long] = [indicators.short[index], indicators.long[index]]
  if (short === null || long === null) return
  return { target: short > long ? String(parameters.size) : '0' }
}
`

/** Buys after a day that fell by more than the threshold, and sells all of it after one that rose as much. */
const reversal = `export function onBar({ bar, position, parameters }) {
  const change = bar.close / bar.open - 1
  if (change < -parameters.threshold) return { buy: String(parameters.size) }
  if (change > parameters.threshold && Number(position.quantity) > 0) return { target: '0' }
}
`

/** What each tenant lets loose. */
export const sampleStrategies: readonly SampleStrategy[] = [
  {
    name: 'Moving averages that cross',
    versions: [
      { symbol: 'ACME', interval: '1d', source: crossing, parameters: { short: '5', long: '20', size: '20' } },
      { symbol: 'ACME', interval: '1d', source: crossing, parameters: { short: '3', long: '10', size: '40' } },
    ],
  },
  {
    name: 'Back to the mean',
    versions: [{ symbol: 'FJORD', interval: '1d', source: reversal, parameters: { threshold: '0.005', size: '10' } }],
  },
]
