import { createDatabase, migrate } from '@platform/conventions/database'
import { createTemplate, type PostgresServer, type Template } from '@platform/fixtures/postgres'
import { migrations } from '../../providers/financial/src/migrations/index.ts'

/** The financial service's empty, migrated database, to be cloned. */
export function createFinancialTemplate(server: PostgresServer): Promise<Template> {
  return createTemplate({
    server,
    name: 'suite_financial',
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
