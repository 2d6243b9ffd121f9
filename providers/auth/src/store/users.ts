import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { AuthTables, TenantsTable, UsersTable } from './tables.ts'

/** A user with the name of the tenant. */
export type UserRow = Selectable<UsersTable> & { tenant_name: string }

/** The unique constraint that two sign-ups with one address meet at. */
export const emailConstraint = 'users_email_key'

function selectUsers(db: Kysely<AuthTables>) {
  return db
    .selectFrom('users')
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .selectAll('users')
    .select('tenants.name as tenant_name')
}

export async function insertTenant(trx: Transaction<AuthTables>, tenant: TenantsTable): Promise<void> {
  await trx.insertInto('tenants').values(tenant).execute()
}

export async function insertUser(db: Kysely<AuthTables>, user: Omit<Selectable<UsersTable>, 'version'>): Promise<void> {
  await db.insertInto('users').values(user).execute()
}

export async function findUserByEmail(db: Kysely<AuthTables>, emailKey: string): Promise<UserRow | undefined> {
  return selectUsers(db).where('email_key', '=', emailKey).executeTakeFirst()
}

export async function findUser(db: Kysely<AuthTables>, id: string): Promise<UserRow | undefined> {
  return selectUsers(db).where('users.id', '=', id).executeTakeFirst()
}

export async function listTenantUsers(db: Kysely<AuthTables>, tenantId: string): Promise<UserRow[]> {
  return selectUsers(db).where('tenant_id', '=', tenantId).orderBy(sql`email_key collate "C"`).execute()
}

/** Reads a user and keeps others from changing them until the transaction ends. */
export async function lockUser(trx: Transaction<AuthTables>, id: string): Promise<UserRow | undefined> {
  return selectUsers(trx).where('users.id', '=', id).forNoKeyUpdate('users').executeTakeFirst()
}

/** One change of a tenant's owners at a time, so that two cannot each believe that the other remains. */
export async function lockTenant(trx: Transaction<AuthTables>, id: string): Promise<void> {
  await trx.selectFrom('tenants').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

export async function countActiveOwners(trx: Transaction<AuthTables>, tenantId: string): Promise<number> {
  const { owners } = await trx
    .selectFrom('users')
    .select((eb) => eb.fn.countAll<string>().as('owners'))
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow()
  return Number(owners)
}

export async function saveUser(
  trx: Transaction<AuthTables>,
  id: string,
  change: Partial<
    Pick<Selectable<UsersTable>, 'role' | 'status' | 'version' | 'password_hash' | 'password_changed_at'>
  >,
): Promise<void> {
  await trx.updateTable('users').set(change).where('id', '=', id).execute()
}
