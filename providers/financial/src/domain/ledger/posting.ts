import { exponentOf } from '../money/currencies.ts'
import { safeAmount } from '../money/money.ts'
import type { Account } from './accounts.ts'
import { UnbalancedPostingError } from './unbalanced-posting-error.ts'

/** What happened; a kind happens once to its source. */
export type PostingKind =
  | 'invoice_issued'
  | 'invoice_voided'
  | 'transfer_received'
  | 'payment_confirmed'
  | 'payment_paid_out'
  | 'payment_failed_late'
  | 'payment_charged_back'
  | 'chargeback_settled'
  | 'chargeback_cancelled'
  | 'refund_made'
  | 'refund_failed'

/** Minor units; a debit is positive, a credit negative. */
export type Entry = Readonly<{ account: Account; currency: string; amount: number }>

declare const balanced: unique symbol

/** Entries whose sum is 0 in every currency; only `createPosting` makes one. */
export type Posting = Readonly<{ kind: PostingKind; source: string; entries: readonly Entry[]; [balanced]: true }>

/**
 * Balances the books of one event; `source` is the id of what it happened to. Entries of one account and currency are
 * added up, those of nothing left out.
 *
 * @throws UnbalancedPostingError
 * @throws MoneyRefusal `unknown_currency`, `amount_out_of_range`
 */
export function createPosting(kind: PostingKind, source: string, entries: readonly Entry[]): Posting {
  const merged = mergeEntries(entries)
  for (const [currency, own] of Map.groupBy(merged, (entry) => entry.currency)) {
    exponentOf(currency)
    const sum = own.reduce((total, { amount }) => total + BigInt(amount), 0n)
    if (sum !== 0n) throw new UnbalancedPostingError(kind, source, { currency, sum })
  }
  // The one place where the brand is given, to what was just proved to have it.
  return { kind, source, entries: merged } as unknown as Posting
}

/** What undoes a posting: the same entries with their signs turned. */
export function reverse({ entries }: Posting, kind: PostingKind, source: string): Posting {
  return createPosting(
    kind,
    source,
    entries.map((entry) => ({ ...entry, amount: -entry.amount })),
  )
}

function mergeEntries(entries: readonly Entry[]): readonly Entry[] {
  const groups = Map.groupBy(entries, ({ account, currency }) => `${account} ${currency}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const sum = group.reduce((total, { amount }) => total + BigInt(amount), 0n)
    return sum === 0n ? [] : [{ ...first, amount: safeAmount(sum, first.currency) }]
  })
}
