import type { FinancialStates } from '@platform/fixtures/financial'
import { verifyPacts } from 'concordat/provider'
import { cloneFinancialDatabase } from './financial-database.ts'
import { startEmulator } from './gocardless/start-emulator.ts'
import { createFinancialStates } from './states/index.ts'
import { startVerifiedFinancial, type VerifiedFinancial } from './verification/start-verified-financial.ts'

let financial: VerifiedFinancial

verifyPacts<FinancialStates>({
  provider: 'financial',
  pacts: new URL('../../../pacts/', import.meta.url),
  start: async () => {
    const [database, emulator] = await Promise.all([cloneFinancialDatabase(), startEmulator()])
    financial = await startVerifiedFinancial(database.open(), emulator)
    const close = async () => {
      await financial.close()
      await emulator.stop()
      await database[Symbol.asyncDispose]()
    }
    return { ...financial, close }
  },
  states: createFinancialStates(() => financial.stage),
})
