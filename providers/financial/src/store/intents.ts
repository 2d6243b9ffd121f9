import { type Kysely, sql, type Transaction } from 'kysely'
import type { Answer, Attempt } from '../domain/idempotency/attempt.ts'
import type { FinancialTables } from './tables/index.ts'

/** What a key stands for: its answer is null until there is one. */
export type Intent = { resourceId: string; requestHash: Buffer; answer: string | null }

/** Keeps what an attempt is about to do before anything is done, or tells what an earlier one has kept. */
export async function keepIntent(
  db: Kysely<FinancialTables>,
  { tenantId, operation, key, requestHash }: Attempt,
  { resourceId, at }: { resourceId: string; at: Date },
): Promise<Intent> {
  const { rows } = await sql<Intent>`
    insert into idempotency_keys (tenant_id, operation, key, request_hash, resource_id, created_at)
    values (${tenantId}, ${operation}, ${key}, ${requestHash}, ${resourceId}, ${at})
    on conflict (tenant_id, operation, key) do update set created_at = idempotency_keys.created_at
    returning resource_id as "resourceId", request_hash as "requestHash", answer`.execute(db)
  const [intent] = rows
  if (intent === undefined) throw new Error(`Failed to keep the intent of key ${key}: the database told nothing.`)
  return intent
}

/** Reads the answer of a kept intent, and keeps rivals with the same key out until the transaction ends. */
export async function lockIntent(
  trx: Transaction<FinancialTables>,
  attempt: Attempt,
): Promise<string | null | undefined> {
  const row = await trx
    .selectFrom('idempotency_keys')
    .select('answer')
    .where('tenant_id', '=', attempt.tenantId)
    .where('operation', '=', attempt.operation)
    .where('key', '=', attempt.key)
    .forUpdate()
    .executeTakeFirst()
  return row?.answer
}

export async function storeIntentAnswer(
  trx: Transaction<FinancialTables>,
  attempt: Attempt,
  { resourceId, body, at }: Answer & { at: Date },
): Promise<void> {
  await sql`
    insert into idempotency_keys (tenant_id, operation, key, request_hash, resource_id, answer, created_at)
    values (${attempt.tenantId}, ${attempt.operation}, ${attempt.key}, ${attempt.requestHash}, ${resourceId}, ${body}, ${at})
    on conflict (tenant_id, operation, key) do update set answer = excluded.answer`.execute(trx)
}

/** Forgets an intent that came to nothing, so that the key is free again. */
export async function dropIntent(db: Kysely<FinancialTables>, attempt: Attempt): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', attempt.tenantId)
    .where('operation', '=', attempt.operation)
    .where('key', '=', attempt.key)
    .where('answer', 'is', null)
    .execute()
}
