import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { BalanceListView, type BalanceView } from '../views/balance.ts'

/** The balance of each account in each currency; of a currency they come to zero. */
export async function listBalances(send: Send, options?: CallOptions): Promise<BalanceView[]> {
  return readAnswer(await send({ method: 'GET', path: '/financial/ledger/balances' }, options), BalanceListView).items
}
