import type { Kysely, Selectable } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { MandatesTable } from './tables/payments.ts'

export type MandateRow = Selectable<MandatesTable>

export async function findMandate(
  db: Kysely<FinancialTables>,
  { tenantId, mandateId }: { tenantId: string; mandateId: string },
): Promise<MandateRow | undefined> {
  return db
    .selectFrom('mandates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', mandateId)
    .executeTakeFirst()
}
