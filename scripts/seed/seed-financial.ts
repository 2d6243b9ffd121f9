import { createDatabase, migrate } from '@platform/conventions/database'
import type { Kysely } from 'kysely'
import { migrations } from '../../providers/financial/src/migrations/index.ts'
import type { FinancialTables } from '../../providers/financial/src/store/tables/index.ts'
import { makeSampleBusinesses } from './sample-financial.ts'
import { seedBusiness } from './seed-business.ts'

/** Rows in each table that the seed fills. */
type Seeded = Record<'clients' | 'invoices' | 'payments' | 'transactions', number>

/**
 * Migrates the financial service's empty database and fills it with the sample data through the service's own domain, the
 * same to the byte on every run; with one part of so many of it where a start should not take long.
 */
export async function seedFinancial(url: string, parts = 1): Promise<Seeded> {
  const db = openDatabase(url)
  try {
    await migrate({ db, migrations })
    await Promise.all(makeSampleBusinesses(parts).map((business) => fill(url, business)))
    const count = async (table: keyof Seeded) => {
      const counted = db.selectFrom(table).select((eb) => eb.fn.countAll<string>().as('rows'))
      return Number((await counted.executeTakeFirstOrThrow()).rows)
    }
    return {
      clients: await count('clients'),
      invoices: await count('invoices'),
      payments: await count('payments'),
      transactions: await count('transactions'),
    }
  } finally {
    await db.destroy()
  }
}

/** Tenants have connections of their own, one each: what one of them does has an order then. */
async function fill(url: string, business: Parameters<typeof seedBusiness>[1]): Promise<void> {
  const db = openDatabase(url)
  try {
    await seedBusiness(db, business)
  } finally {
    await db.destroy()
  }
}

function openDatabase(url: string): Kysely<FinancialTables> {
  return createDatabase<FinancialTables>({ url, name: 'seed', poolSize: 1 })
}
