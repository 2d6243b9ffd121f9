import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { ImportErrorsTable, ImportsTable } from './tables/imports.ts'
import type { FinancialTables } from './tables/index.ts'

export type ImportRow = Selectable<ImportsTable>

/** The unique index that two imports of the same bytes meet at. */
export const importDigestConstraint = 'imports_digest'

export type NewImport = Pick<ImportRow, 'id' | 'tenant_id' | 'mode' | 'actor' | 'created_at'>

/** Begins an import whose file is still to come. */
export async function insertImport(db: Kysely<FinancialTables>, job: NewImport): Promise<void> {
  await db
    .insertInto('imports')
    .values({ ...job, status: 'receiving', digest: null, lease_until: null, finished_at: null })
    .execute()
}

/** The file is all there: from now on it is seen and worked on. */
export async function queueImport(
  db: Kysely<FinancialTables>,
  { id, digest, bytes }: { id: string; digest: Buffer; bytes: number },
): Promise<ImportRow> {
  return db
    .updateTable('imports')
    .set({ status: 'queued', digest, bytes })
    .where('id', '=', id)
    .where('status', '=', 'receiving')
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Forgets an import whose file did not come, or was not taken. */
export async function dropImport(db: Kysely<FinancialTables>, id: string): Promise<void> {
  await db.deleteFrom('imports').where('id', '=', id).where('status', '=', 'receiving').execute()
}

/** Forgets what was left of uploads that ended with their process. */
export async function sweepUploads(db: Kysely<FinancialTables>, before: Date): Promise<void> {
  await db.deleteFrom('imports').where('status', '=', 'receiving').where('created_at', '<', before).execute()
}

export async function findImportOfDigest(
  db: Kysely<FinancialTables>,
  { tenantId, digest }: { tenantId: string; digest: Buffer },
): Promise<string | undefined> {
  const found = await db
    .selectFrom('imports')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('digest', '=', digest)
    .where('status', 'in', ['queued', 'running', 'succeeded'])
    .executeTakeFirst()
  return found?.id
}

export async function findImport(
  db: Kysely<FinancialTables>,
  { tenantId, importId }: { tenantId: string; importId: string },
): Promise<ImportRow | undefined> {
  return selectImport(db, { tenantId, importId }).executeTakeFirst()
}

/** Reads an import and keeps its worker from getting on until the transaction ends. */
export async function lockImport(
  trx: Transaction<FinancialTables>,
  which: { tenantId: string; importId: string },
): Promise<ImportRow | undefined> {
  return selectImport(trx, which).forUpdate().executeTakeFirst()
}

function selectImport(db: Kysely<FinancialTables>, { tenantId, importId }: { tenantId: string; importId: string }) {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', importId)
    .where('status', '!=', 'receiving')
}

/** A worker's hold on an import: it is lost when another one has taken it since, which counts the fence up. */
export type Hold = Pick<ImportRow, 'id' | 'fence'>

/** Takes the oldest import that nobody works on, until `leaseUntil`. Those that a rival is just taking are left to it. */
export async function claimImport(
  db: Kysely<FinancialTables>,
  { now, leaseUntil }: { now: Date; leaseUntil: Date },
): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    update imports set status = 'running', fence = fence + 1, attempts = attempts + 1, lease_until = ${leaseUntil}
    where id = (
      select id from imports where status = 'queued' or (status = 'running' and lease_until <= ${now})
      order by id limit 1 for update skip locked
    )
    returning *`.execute(db)
  return rows[0]
}

/** Locks the import for a batch; nothing when the hold on it is lost, or it was cancelled. */
export async function holdImport(
  trx: Transaction<FinancialTables>,
  { id, fence }: Hold,
): Promise<ImportRow | undefined> {
  return trx
    .selectFrom('imports')
    .selectAll()
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('status', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
}

/** What a batch changes of an import that is held. */
export type Progress = Partial<
  Record<'rows' | 'imported' | 'duplicates' | 'refused' | 'bytes_read' | 'attempts', number> & {
    status: 'succeeded' | 'failed' | 'cancelled'
    finished_at: Date
    lease_until: Date | null
  }
>

export async function saveProgress(db: Kysely<FinancialTables>, id: string, progress: Progress): Promise<ImportRow> {
  return db.updateTable('imports').set(progress).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}

/** Lets another worker go on at once. */
export async function releaseImport(db: Kysely<FinancialTables>, { id, fence }: Hold, now: Date): Promise<void> {
  await db
    .updateTable('imports')
    .set({ lease_until: now, attempts: 0 })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('status', '=', 'running')
    .execute()
}

/** One thing that is wrong with a row. */
export type RowError = Pick<Selectable<ImportErrorsTable>, 'row' | 'column' | 'message'>

/** Keeps errors behind those that are there, and never more than `atMost` in all. */
export async function insertErrors(
  trx: Transaction<FinancialTables>,
  importId: string,
  { errors, atMost }: { errors: readonly RowError[]; atMost: number },
): Promise<void> {
  if (errors.length === 0) return
  await sql`
    insert into import_errors (import_id, position, "row", "column", message)
    select ${importId}::uuid, kept.last + error.number, error."row", error."column", error.message
    from (select coalesce(max(position), 0) as last from import_errors where import_id = ${importId}) as kept,
      unnest(
        ${errors.map(({ row }) => row)}::integer[],
        ${errors.map(({ column }) => column)}::text[],
        ${errors.map(({ message }) => message)}::text[]
      ) with ordinality as error ("row", "column", message, number)
    where kept.last + error.number <= ${atMost}`.execute(trx)
}

/** In the order of rows; one more than `limit`, if there is. */
export async function listErrors(
  db: Kysely<FinancialTables>,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<Selectable<ImportErrorsTable>[]> {
  return db
    .selectFrom('import_errors')
    .selectAll()
    .where('import_id', '=', importId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit + 1)
    .execute()
}
