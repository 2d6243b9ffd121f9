import type { TradingConfig } from '../src/config.ts'

/** As deployed, but silent. */
export const testConfig: TradingConfig = {
  currency: 'EUR',
  allowedOrigins: ['https://app.example'],
  heartbeatSeconds: 1,
  ticketSeconds: 30,
  logLevel: 'silent',
}
