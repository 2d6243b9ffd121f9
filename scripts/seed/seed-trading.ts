import { createDatabase, migrate } from '@platform/conventions/database'
import { type Kysely, sql } from 'kysely'
import { migrations } from '../../providers/trading/src/migrations/index.ts'
import type { TradingTables } from '../../providers/trading/src/store/tables/index.ts'
import { makeSampleTrading } from './sample-trading.ts'
import { seedMarketDays } from './seed-market-days.ts'

/** Rows in each table that the seed fills. */
type Seeded = Record<'orders' | 'fills' | 'positions' | 'strategies' | 'backtests', number>

/**
 * Migrates the trading service's empty database and fills it with the sample data through the service's own domain and
 * exchange, the same to the byte on every run; with one part of so many of its orders where a start should not take long.
 */
export async function seedTrading(url: string, parts = 1): Promise<Seeded> {
  const db = createDatabase<TradingTables>({ url, name: 'seed', poolSize: 1 })
  try {
    await migrate({ db, migrations })
    // A crash while seeding loses the database anyhow.
    await sql`set synchronous_commit = off`.execute(db)
    await seedMarketDays(db, makeSampleTrading(parts))
    await refusePending(db)
    const count = async (table: keyof Seeded) => {
      const counted = db.selectFrom(table).select((eb) => eb.fn.countAll<string>().as('rows'))
      return Number((await counted.executeTakeFirstOrThrow()).rows)
    }
    return {
      orders: await count('orders'),
      fills: await count('fills'),
      positions: await count('positions'),
      strategies: await count('strategies'),
      backtests: await count('backtests'),
    }
  } finally {
    await db.destroy()
  }
}

/** What the exchange did not answer in time would be another row on every run. */
async function refusePending(db: Kysely<TradingTables>): Promise<void> {
  const statuses = ['pending_new', 'pending_cancel'] as const
  const pending = await db.selectFrom('orders').select('id').where('status', 'in', statuses).execute()
  if (pending.length === 0) return
  throw new Error(`Failed to seed: ${pending.length} orders took too long. Run it again when the machine is less busy.`)
}
