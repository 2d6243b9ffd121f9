import type { GoCardlessStates } from '@platform/fixtures/gocardless'
import { verifyPacts } from 'concordat/provider'
import { createGoCardlessStates } from './states/index.ts'
import { startVerifiedEmulator, type VerifiedEmulator } from './verification/start-verified-emulator.ts'

let emulator: VerifiedEmulator

verifyPacts<GoCardlessStates>({
  provider: 'gocardless',
  pacts: new URL('../../../pacts/', import.meta.url),
  start: async () => {
    emulator = await startVerifiedEmulator()
    return emulator
  },
  states: createGoCardlessStates(() => emulator),
})
