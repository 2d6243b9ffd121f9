import { createDatabase, migrate } from '@platform/conventions/database'
import { createTemplate, type PostgresServer, type Template } from '@platform/fixtures/postgres'
import { migrations as auth } from '../../providers/auth/src/migrations/index.ts'
import { migrations as financial } from '../../providers/financial/src/migrations/index.ts'
import { migrations as trading } from '../../providers/trading/src/migrations/index.ts'

const migrationsOf = { auth, financial, trading }

/** A service's empty, migrated database, to be cloned. */
export function createServiceTemplate(server: PostgresServer, name: keyof typeof migrationsOf): Promise<Template> {
  return createTemplate({
    server,
    name: `suite_${name}`,
    async prepare(url) {
      const db = createDatabase({ url })
      try {
        await migrate({ db, migrations: migrationsOf[name] })
      } finally {
        await db.destroy()
      }
    },
  })
}
