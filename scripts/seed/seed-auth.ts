import { createHash } from 'node:crypto'
import { createDatabase, migrate } from '@platform/conventions/database'
import { readAuthConfig } from '../../providers/auth/src/config.ts'
import { type AuthContext, createContext } from '../../providers/auth/src/domain/context.ts'
import { createUser } from '../../providers/auth/src/domain/create-user.ts'
import { signUp } from '../../providers/auth/src/domain/sign-up.ts'
import { migrations } from '../../providers/auth/src/migrations/index.ts'
import type { AuthTables } from '../../providers/auth/src/store/tables.ts'
import { hashAlike } from './hash-alike.ts'
import { sampleDate, samplePassword, sampleTenants } from './sample-data.ts'

/** Rows in each table that the seed fills. */
export type Seeded = { tenants: number; users: number }

/**
 * Migrates auth's database and fills it with the sample data through auth's own domain, the same to the byte on every run.
 * A database that has it already is left alone.
 */
export async function seedAuth(url: string): Promise<Seeded> {
  const db = createDatabase<AuthTables>({ url, name: 'seed', poolSize: 1 })
  try {
    await migrate({ db, migrations })
    const known = await db
      .selectFrom('tenants')
      .select('id')
      .where('id', '=', sampleTenants[0]?.id ?? '')
      .execute()
    if (known.length === 0) await fill(createSeedContext(db))
    const count = (table: 'tenants' | 'users') =>
      db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('rows'))
        .executeTakeFirstOrThrow()
    return { tenants: Number((await count('tenants')).rows), users: Number((await count('users')).rows) }
  } finally {
    await db.destroy()
  }
}

type SeedContext = { context: AuthContext; name: (...ids: string[]) => void }

async function fill({ context, name }: SeedContext): Promise<void> {
  for (const { id, name: tenantName, owner, others } of sampleTenants) {
    name(id, owner.id)
    const { id: ownerId } = await signUp(
      context,
      { tenantName, email: owner.email, password: samplePassword },
      '127.0.0.1',
    )
    for (const other of others) {
      name(other.id)
      await createUser(context, ownerId, { email: other.email, password: samplePassword, role: other.role })
    }
  }
  // What signing up counted says nothing about the sample data.
  await context.db.deleteFrom('counters').execute()
}

/** Auth's own context with every source of time and chance replaced. */
function createSeedContext(db: AuthContext['db']): SeedContext {
  const ids: string[] = []
  const { auth: config } = readAuthConfig({
    // Nothing is encrypted, signed or looked up while seeding.
    MASTER_KEY: Buffer.alloc(32).toString('base64'),
    DATABASE_URL: 'postgres://127.0.0.1/unused',
    ISSUER: 'https://seed.concordat.test',
    AUDIENCE: 'https://seed.concordat.test',
  })
  const context = createContext({
    db,
    config,
    clock: () => sampleDate,
    ids: () => ids.shift() ?? unnamed(),
    random: (bytes) => createHash('shake256', { outputLength: bytes }).update('seed').digest(),
  })
  return {
    context: { ...context, passwords: { ...context.passwords, hash: hashAlike(config.passwords, 'seed') } },
    name: (...next) => void ids.push(...next),
  }
}

function unnamed(): never {
  throw new Error('Failed to seed: auth asked for more ids than the sample data names. Name them in sample-data.ts.')
}
