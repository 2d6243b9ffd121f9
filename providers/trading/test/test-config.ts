import type { TradingConfig } from '../src/config.ts'

/** As deployed, but silent. */
export const testConfig: TradingConfig = {
  baseCurrency: 'EUR',
  quoteSeconds: 120,
  seller: { name: 'Ada & Co', address: '1 Example Street, Exampleton', taxNumber: 'DE123456789' },
  logLevel: 'silent',
}
