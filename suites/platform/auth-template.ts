import { createDatabase, migrate } from '@platform/conventions/database'
import { createTemplate, type PostgresServer, type Template } from '@platform/fixtures/postgres'
import { migrations } from '../../providers/auth/src/migrations/index.ts'

/** Auth's empty, migrated database, to be cloned. */
export function createAuthTemplate(server: PostgresServer): Promise<Template> {
  return createTemplate({
    server,
    name: 'suite_auth',
    async prepare(url) {
      const db = createDatabase({ url })
      try {
        await migrate({ db, migrations })
      } finally {
        await db.destroy()
      }
    },
  })
}
