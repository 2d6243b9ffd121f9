import { noSuch } from '@platform/conventions/refusals'
import { findTransaction, type TransactionRow } from '../../store/transactions.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for a transaction of another tenant */
export async function getTransaction(
  { db }: FinancialContext,
  tenantId: string,
  transactionId: string,
): Promise<TransactionRow> {
  const transaction = await findTransaction(db, { tenantId, transactionId })
  if (transaction === undefined) throw noSuch('transaction')
  return transaction
}
