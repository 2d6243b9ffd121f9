import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { readVersioned, type Versioned } from '../http/read-versioned.ts'
import type { Page } from '../views/page.ts'
import { TransactionPageView, TransactionView } from '../views/transaction.ts'

const all = '/financial/transactions'
const one = '/financial/transactions/{transactionId}'

/** A bank transaction to record. */
export type NewTransaction = RequestBody<typeof all, 'post'>

/** Which transactions, and which page of them. */
export type TransactionQuery = RequestQuery<typeof all>

/** The bank transactions, latest booked first. */
export async function listTransactions(
  send: Send,
  query: TransactionQuery = {},
  options?: CallOptions,
): Promise<Page<TransactionView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), TransactionPageView)
}

/** One bank transaction. */
export async function getTransaction(
  send: Send,
  transactionId: string,
  options?: CallOptions,
): Promise<Versioned<TransactionView>> {
  return readVersioned(await send({ method: 'GET', path: one, params: { transactionId } }, options), TransactionView)
}

/** Records a bank transaction, which the rules categorise at once. */
export async function recordTransaction(
  send: Send,
  transaction: NewTransaction,
  options?: CallOptions,
): Promise<Versioned<TransactionView>> {
  return readVersioned(await send({ method: 'POST', path: all, body: transaction }, options), TransactionView)
}

/** Says by hand what a transaction was for; null gives it back to the rules. */
export async function categoriseTransaction(
  send: Send,
  { transactionId, etag, categoryId }: { transactionId: string; etag: string; categoryId: string | null },
  options?: CallOptions,
): Promise<Versioned<TransactionView>> {
  const [params, headers] = [{ transactionId }, { 'If-Match': etag }]
  const request = { method: 'PATCH', path: one, params, headers, body: { categoryId } } as const
  return readVersioned(await send(request, options), TransactionView)
}
