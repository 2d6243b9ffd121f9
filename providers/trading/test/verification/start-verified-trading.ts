import { randomBytes } from 'node:crypto'
import type { AccessTokenClaims } from '@platform/conventions/access-tokens'
import { createClock } from '@platform/fixtures/clock'
import { createTestTokenCheck } from '@platform/fixtures/tokens'
import { v7 } from 'uuid'
import { createApp } from '../../src/app.ts'
import type { TradingContext } from '../../src/domain/context.ts'
import { createFaultyVenue } from '../../src/simulator/faulty-venue.ts'
import { createVenueFaults } from '../../src/simulator/venue-faults.ts'
import { createAccountNotices } from '../../src/stream/account-notices.ts'
import { createSimulatedVenue } from '../../src/venue/index.ts'
import type { Stage } from '../states/stage.ts'
import { testConfig } from '../test-config.ts'
import type { TradingDatabase } from '../trading-database.ts'
import { emptyDatabase } from './empty-database.ts'
import { createVerifiedMarket } from './verified-market.ts'

const feeBasisPoints = 10

/** The service as pacts are verified against it. */
export interface VerifiedTrading {
  url: string
  /** For the states. */
  stage: Stage
  reset: () => Promise<void>
  takeLog: () => string
  close: () => Promise<void>
}

/** Starts it on a migrated database, under a clock that stands still, with a market that moves by hand; no worker runs. */
export async function startVerifiedTrading(database: TradingDatabase): Promise<VerifiedTrading> {
  const db = database.open()
  const clock = createClock('2026-01-15T09:30:00Z')
  const ids = () => v7()
  const market = createVerifiedMarket({ clock })
  const faults = createVenueFaults()
  const exchange = createSimulatedVenue({ db, market, clock, ids, feeBasisPoints }, { arrange: faults.arrange })
  const venue = createFaultyVenue(exchange, { faults })
  venue.start()
  let caller: AccessTokenClaims | undefined
  const log: string[] = []
  const onError = (error: unknown) => log.push(String(error))
  const context: TradingContext = {
    db,
    config: { ...testConfig, logLevel: 'error' },
    tokenCheck: createTestTokenCheck(clock).tokenCheck,
    market,
    venue,
    clock,
    ids,
    random: randomBytes,
    accountNotices: createAccountNotices({ url: database.url, onError }),
    logStream: { write: (line: string) => void log.push(line) },
  }
  const app = createApp(context)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    stage: {
      context,
      market,
      venue,
      caller: () => {
        if (caller === undefined)
          throw new Error('Failed to set up the state: nobody is signed in. Give the state that signs in first.')
        return caller
      },
      signIn: (claims) => {
        caller = claims
      },
    },
    reset: async () => {
      caller = undefined
      faults.clear()
      venue.holdReports(false)
      await venue.settled()
      await emptyDatabase(db)
    },
    takeLog: () => log.splice(0).join(''),
    close: async () => {
      app.server.closeAllConnections()
      await app.close()
      await venue.stop()
    },
  }
}
