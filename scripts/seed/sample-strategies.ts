import { readFileSync } from 'node:fs'
import type { components } from '@platform/schemas/trading'

type Schemas = components['schemas']

/** A strategy and the versions that it had, the first first. */
export type SampleStrategy = { name: string; versions: readonly Schemas['NewStrategyVersion'][] }

/** What each tenant lets loose: the service's own samples. */
export const sampleStrategies: readonly SampleStrategy[] = [
  {
    name: 'Moving averages that cross',
    versions: [
      {
        symbol: 'ACME',
        interval: '1d',
        source: read('moving-average'),
        parameters: { fast: '5', slow: '20', size: '20' },
      },
      {
        symbol: 'ACME',
        interval: '1d',
        source: read('moving-average'),
        parameters: { fast: '3', slow: '10', size: '40' },
      },
    ],
  },
  {
    name: 'Back to the mean',
    versions: [
      {
        symbol: 'FJORD',
        interval: '1d',
        source: read('mean-reversion'),
        parameters: { window: '20', deviations: '1', size: '10' },
      },
    ],
  },
]

function read(sample: string): string {
  return readFileSync(new URL(`../../providers/trading/samples/${sample}.js`, import.meta.url), 'utf8')
}
