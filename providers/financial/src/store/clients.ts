import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { ClientsTable } from './tables/clients.ts'
import type { FinancialTables } from './tables/index.ts'

export type ClientRow = Selectable<ClientsTable>

/** What a client is told by; written anew by a change. */
export type ClientColumns = Pick<ClientRow, 'name' | 'email' | 'tax_number' | 'address'>

export async function insertClient(
  db: Kysely<FinancialTables>,
  client: Omit<ClientRow, 'version'>,
): Promise<ClientRow> {
  return db
    .insertInto('clients')
    .values({ ...client, address: JSON.stringify(client.address) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function findClient(
  db: Kysely<FinancialTables>,
  { tenantId, clientId }: { tenantId: string; clientId: string },
): Promise<ClientRow | undefined> {
  return selectClient(db, { tenantId, clientId }).executeTakeFirst()
}

/** Reads a client and keeps others from changing it until the transaction ends; invoicing it goes on. */
export async function lockClient(
  trx: Transaction<FinancialTables>,
  { tenantId, clientId }: { tenantId: string; clientId: string },
): Promise<ClientRow | undefined> {
  return selectClient(trx, { tenantId, clientId }).forNoKeyUpdate().executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. `name` is part of the name, whatever the case. */
export async function listClients(
  db: Kysely<FinancialTables>,
  tenantId: string,
  { name, after, limit }: { name: string | undefined; after: string | undefined; limit: number },
): Promise<ClientRow[]> {
  return (
    db
      .selectFrom('clients')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
      // The database's own collation may know no letters but those of ASCII.
      .$if(name !== undefined, (query) =>
        query.where(sql<boolean>`name collate "und-x-icu" ilike ${`%${escapeLike(name ?? '')}%`}`),
      )
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
  )
}

/** Every change of a client: it counts up the version. */
export async function changeClient(
  trx: Transaction<FinancialTables>,
  id: string,
  { address, ...change }: Partial<ClientColumns> & { updated_at: Date },
): Promise<ClientRow> {
  const columns: Updateable<ClientsTable> = {
    ...change,
    ...(address !== undefined && { address: JSON.stringify(address) }),
  }
  return trx
    .updateTable('clients')
    .set(columns)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The database refuses it when invoices or mandates are the client's. */
export async function deleteClientRow(trx: Transaction<FinancialTables>, id: string): Promise<void> {
  await trx.deleteFrom('clients').where('id', '=', id).execute()
}

function selectClient(db: Kysely<FinancialTables>, { tenantId, clientId }: { tenantId: string; clientId: string }) {
  return db.selectFrom('clients').selectAll().where('tenant_id', '=', tenantId).where('id', '=', clientId)
}

/** Takes the meaning from `%`, `_` and the backslash (PostgreSQL manual, 9.7.1). */
function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
