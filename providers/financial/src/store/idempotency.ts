import type { Kysely, Transaction } from 'kysely'
import type { Answer, Attempt } from '../domain/idempotency/attempt.ts'
import type { FinancialTables } from './tables/index.ts'

/** The primary key that rivals with one key meet at. */
export const keyConstraint = 'idempotency_keys_pkey'

/** Keeps the answer of an attempt, and fails on `keyConstraint` when a rival has kept its own. */
export async function storeAnswer(
  trx: Transaction<FinancialTables>,
  { tenantId, operation, key, requestHash }: Attempt,
  { resourceId, body, at }: Answer & { at: Date },
): Promise<void> {
  await trx
    .insertInto('idempotency_keys')
    .values({
      tenant_id: tenantId,
      operation,
      key,
      request_hash: requestHash,
      answer: body,
      resource_id: resourceId,
      created_at: at,
    })
    .execute()
}

/** The first answer to an attempt's key, and what was asked then; nothing as long as there is no answer. */
export async function findAnswer(
  db: Kysely<FinancialTables>,
  { tenantId, operation, key }: Attempt,
): Promise<(Answer & { requestHash: Buffer }) | undefined> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['resource_id', 'answer', 'request_hash'])
    .where('tenant_id', '=', tenantId)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined || row.answer === null) return undefined
  return { resourceId: row.resource_id, body: row.answer, requestHash: row.request_hash }
}
