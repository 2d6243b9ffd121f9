import { inTransaction } from '@platform/conventions/database'
import type { components } from '@platform/schemas/financial'
import { logCategorisations } from '../../store/categorisations.ts'
import { insertTransactions, type TransactionRow } from '../../store/transactions.ts'
import type { FinancialContext } from '../context.ts'
import { demandRealDay } from '../demand-real-day.ts'
import { demandCurrency } from '../fx/demand-currency.ts'
import { Refusal } from '../refusal.ts'
import { loadRules } from '../rules/load-rules.ts'

/**
 * Records what the bank says, sorted by the rules as they are now.
 *
 * @throws Refusal `bank_reference_taken`, `validation_failed`
 */
export async function createTransaction(
  { db, ids, clock }: FinancialContext,
  { tenantId, actor }: { tenantId: string; actor: string },
  { bankReference, bookedOn, amount: money, counterparty, description }: components['schemas']['NewTransaction'],
): Promise<TransactionRow> {
  const { amount, currency } = money
  demandRealDay(bookedOn, '#/bookedOn')
  demandCurrency(currency, '#/amount/currency')
  const at = clock()
  const bank = { bank_reference: bankReference, booked_on: bookedOn, amount, currency, counterparty, description }
  return inTransaction(db, async (trx) => {
    const category = (await loadRules(trx, tenantId))(bank)
    const row = { id: ids(), ...bank, ...category }
    const inserted = await insertTransactions(trx, { tenantId, importId: null, at }, [row])
    if (inserted.size === 0) {
      throw new Refusal('bank_reference_taken', `There is a transaction "${bankReference}" already.`)
    }
    if (category.category_id !== null) {
      await logCategorisations(trx, { tenantId, actor, at }, [{ transactionId: row.id, from: null, to: category }])
    }
    return { ...row, amount: String(amount), tenant_id: tenantId, version: 1, import_id: null, created_at: at }
  })
}
