import { randomBytes } from 'node:crypto'
import { createClock } from '@platform/fixtures/clock'
import { createTestTokenCheck } from '@platform/fixtures/tokens'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { createApp } from '../../src/app.ts'
import type { FinancialContext } from '../../src/domain/context.ts'
import { createGoCardless, type PaymentProvider } from '../../src/gocardless/index.ts'
import type { FinancialTables } from '../../src/store/tables/index.ts'
import { accessToken, type Emulator, webhookSecret } from '../gocardless/start-emulator.ts'
import type { Caller, Stage } from '../states/stage.ts'
import { testConfig } from '../test-config.ts'
import { emptyDatabase } from './empty-database.ts'

/** The service as pacts are verified against it. */
export interface VerifiedFinancial {
  url: string
  /** For the states. */
  stage: Stage
  reset: () => Promise<void>
  takeLog: () => string
  close: () => Promise<void>
}

/** Starts it on a migrated database, under a clock that stands still, with the emulator as its payment provider. */
export async function startVerifiedFinancial(
  db: Kysely<FinancialTables>,
  emulator: Emulator,
): Promise<VerifiedFinancial> {
  const clock = createClock('2026-01-15T09:30:00Z')
  const gocardless = createGoCardless({ url: emulator.url, accessToken, webhookSecret, clock })
  const told = { refuses: false }
  let caller: Caller | undefined
  const log: string[] = []
  const logStream = { write: (line: string) => void log.push(line) }
  const context: FinancialContext = {
    db,
    config: { ...testConfig, logLevel: 'error' },
    tokenCheck: createTestTokenCheck(clock).tokenCheck,
    provider: refusingWhen(() => told.refuses, gocardless),
    clock,
    ids: () => v7(),
    random: randomBytes,
    logStream,
  }
  const app = createApp(context)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    stage: {
      context,
      emulator,
      refuse: () => {
        told.refuses = true
      },
      caller: () => {
        if (caller === undefined)
          throw new Error('Failed to set up the state: nobody is signed in. Give the state that signs in first.')
        return caller
      },
      signIn: (next) => {
        caller = next
      },
    },
    reset: async () => {
      told.refuses = false
      caller = undefined
      await emptyDatabase(db)
    },
    takeLog: () => log.splice(0).join(''),
    close: async () => {
      await app.close()
      gocardless.close()
    },
  }
}

/** GoCardless, but for the times when it takes no new mandate, which its emulator has no reason to do. */
function refusingWhen(refuses: () => boolean, provider: PaymentProvider): PaymentProvider {
  return {
    ...provider,
    startMandate: async (request) =>
      refuses()
        ? {
            outcome: 'refused',
            code: 'scheme_identifier_not_ready',
            message: 'The scheme is not available to this account',
            fields: [],
            requestId: null,
          }
        : provider.startMandate(request),
  }
}
