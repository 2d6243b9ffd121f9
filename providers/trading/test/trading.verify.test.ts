import type { TradingStates } from '@platform/fixtures/trading'
import { verifyPacts } from 'concordat/provider'
import { createTradingStates } from './states/index.ts'
import { cloneTradingDatabase } from './trading-database.ts'
import { startVerifiedTrading, type VerifiedTrading } from './verification/start-verified-trading.ts'

let trading: VerifiedTrading

verifyPacts<TradingStates>({
  provider: 'trading',
  pacts: new URL('../../../pacts/', import.meta.url),
  start: async () => {
    const database = await cloneTradingDatabase()
    trading = await startVerifiedTrading(database)
    const close = async () => {
      await trading.close()
      await database[Symbol.asyncDispose]()
    }
    return { ...trading, close }
  },
  states: createTradingStates(() => trading.stage),
})
