import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { MandatesTable } from './tables/payments.ts'

export type MandateRow = Selectable<MandatesTable>

/** The foreign key that a mandate of a client who was removed meanwhile runs into. */
export const mandateClientConstraint = 'mandates_client'

type MandateKey = { tenantId: string; mandateId: string }

export async function insertMandate(trx: Transaction<FinancialTables>, mandate: MandateRow): Promise<MandateRow> {
  return trx.insertInto('mandates').values(mandate).returningAll().executeTakeFirstOrThrow()
}

export async function findMandate(
  db: Kysely<FinancialTables>,
  { tenantId, mandateId }: MandateKey,
): Promise<MandateRow | undefined> {
  return selectMandate(db).where('tenant_id', '=', tenantId).where('id', '=', mandateId).executeTakeFirst()
}

/** Reads a mandate and keeps others from changing it until the transaction ends. */
export async function lockMandate(
  trx: Transaction<FinancialTables>,
  { tenantId, mandateId }: MandateKey,
): Promise<MandateRow | undefined> {
  return selectMandate(trx)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', mandateId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** As `lockMandate`, by the provider's own id of it or of the request for it. */
export async function lockProviderMandate(
  trx: Transaction<FinancialTables>,
  column: 'provider_id' | 'billing_request_id',
  id: string,
): Promise<MandateRow | undefined> {
  return selectMandate(trx).where(column, '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listMandates(
  db: Kysely<FinancialTables>,
  tenantId: string,
  { clientId, after, limit }: { clientId: string | undefined; after: string | undefined; limit: number },
): Promise<MandateRow[]> {
  let query = selectMandate(db).where('tenant_id', '=', tenantId)
  if (clientId !== undefined) query = query.where('client_id', '=', clientId)
  if (after !== undefined) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function saveMandate(
  trx: Transaction<FinancialTables>,
  id: string,
  { at, ...change }: Partial<Pick<MandateRow, 'status' | 'provider_id'>> & { at: Date },
): Promise<MandateRow> {
  return trx
    .updateTable('mandates')
    .set({ ...change, updated_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Whether the provider may know a mandate of ours whose id it has not told us yet. */
export async function isAwaitingMandate(trx: Transaction<FinancialTables>): Promise<boolean> {
  const mandate = await trx
    .selectFrom('mandates')
    .select('id')
    .where('provider_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return mandate !== undefined
}

/** Whether the provider may know a request of ours for a mandate that is not told to anybody yet. */
export async function isAwaitingRequest(trx: Transaction<FinancialTables>): Promise<boolean> {
  const key = await trx
    .selectFrom('idempotency_keys')
    .select('key')
    .where('operation', '=', 'createMandate')
    .where('answer', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return key !== undefined
}

function selectMandate(db: Kysely<FinancialTables>) {
  return db.selectFrom('mandates').selectAll()
}
