import { inTransaction } from '@platform/conventions/database'
import { demandVersion, noSuch, type Precondition } from '@platform/conventions/refusals'
import type { Transaction } from 'kysely'
import { logCategorisations } from '../../store/categorisations.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import { type CategoryColumns, changeCategory, lockTransaction, type TransactionRow } from '../../store/transactions.ts'
import { demandCategory } from '../categories/demand-category.ts'
import type { FinancialContext } from '../context.ts'
import { loadRules } from '../rules/load-rules.ts'

type Choice = { tenantId: string; actor: string; transactionId: string; precondition: Precondition }

/**
 * Says by hand what a transaction was for; rules leave it alone from then on. Null gives it back to the rules, which
 * decide at once.
 *
 * @throws Refusal `not_found`, `precondition_failed`, `validation_failed`
 */
export async function chooseCategory(
  { db, clock }: FinancialContext,
  { tenantId, actor, transactionId, precondition }: Choice,
  categoryId: string | null,
): Promise<TransactionRow> {
  return inTransaction(db, async (trx) => {
    const transaction = await lockTransaction(trx, { tenantId, transactionId })
    if (transaction === undefined) throw noSuch('transaction')
    demandVersion(precondition, transaction.version)
    const to = await decide(trx, transaction, categoryId)
    if (isSame(transaction, to)) return transaction
    const from = transaction.category_id
    await logCategorisations(trx, { tenantId, actor, at: clock() }, [{ transactionId, from, to }])
    return changeCategory(trx, transactionId, to)
  })
}

async function decide(
  trx: Transaction<FinancialTables>,
  transaction: TransactionRow,
  categoryId: string | null,
): Promise<CategoryColumns> {
  const tenantId = transaction.tenant_id
  if (categoryId === null) {
    return (await loadRules(trx, tenantId))({ ...transaction, amount: Number(transaction.amount) })
  }
  await demandCategory(trx, { tenantId, categoryId })
  return { category_id: categoryId.toLowerCase(), category_source: 'manual', rule_id: null, rule_version: null }
}

function isSame(one: CategoryColumns, other: CategoryColumns): boolean {
  return (
    one.category_id === other.category_id &&
    one.category_source === other.category_source &&
    one.rule_id === other.rule_id &&
    one.rule_version === other.rule_version
  )
}
