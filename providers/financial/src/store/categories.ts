import { type Kysely, type Selectable, sql } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { CategoriesTable } from './tables/transactions.ts'

export type CategoryRow = Selectable<CategoriesTable>

/** The unique constraint that two categories with one code meet at. */
export const categoryCodeConstraint = 'categories_code'

export async function insertCategory(db: Kysely<FinancialTables>, category: CategoryRow): Promise<void> {
  await db.insertInto('categories').values(category).execute()
}

/** By code, in the order of its characters whatever the database's locale. */
export async function listCategories(db: Kysely<FinancialTables>, tenantId: string): Promise<CategoryRow[]> {
  return db
    .selectFrom('categories')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy(sql`code collate "C"`)
    .execute()
}

export async function hasCategory(
  db: Kysely<FinancialTables>,
  { tenantId, categoryId }: { tenantId: string; categoryId: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('categories')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', categoryId)
    .executeTakeFirst()
  return found !== undefined
}

/** Ids by code, of those codes that the tenant has. */
export async function findCategoryIds(
  db: Kysely<FinancialTables>,
  tenantId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const found = await db
    .selectFrom('categories')
    .select(['code', 'id'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .execute()
  return new Map(found.map(({ code, id }) => [code, id]))
}
