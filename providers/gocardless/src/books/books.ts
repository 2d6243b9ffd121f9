import type { Journal, Line } from './journal.ts'
import type { Records, ShelfName } from './records.ts'
import { createShelf, type Put, type Shelf } from './shelf.ts'

/** Everything that the emulator knows, in memory. */
export type Books = { readonly [Name in ShelfName]: Shelf<Records[Name]> } & {
  /** Does all of it or, when it throws, nothing; not for asynchronous work. */
  transact: <Result>(work: () => Result) => Result
  close: () => void
}

type Transaction = { line: Line; undo: Put['undo'][] }

/**
 * Opens the books: empty, or as the journal tells.
 *
 * @example const books = openBooks(openJournal('/var/lib/gocardless.jsonl'))
 */
export function openBooks(journal?: Journal): Books {
  const current: { transaction?: Transaction | undefined } = {}
  const remember =
    (name: ShelfName) =>
    ({ item, undo }: Put) => {
      current.transaction?.line.push([name, item])
      current.transaction?.undo.push(undo)
    }
  const shelf = <Name extends ShelfName>(name: Name) => createShelf<Records[Name]>(remember(name))
  const shelves = {
    customers: shelf('customers'),
    customer_bank_accounts: shelf('customer_bank_accounts'),
    billing_requests: shelf('billing_requests'),
    billing_request_flows: shelf('billing_request_flows'),
    mandates: shelf('mandates'),
    payments: shelf('payments'),
    refunds: shelf('refunds'),
    events: shelf('events'),
    webhooks: shelf('webhooks'),
    keys: shelf('keys'),
  }
  for (const line of journal?.read() ?? []) {
    // What the journal holds is what these shelves wrote.
    for (const [name, item] of line) (shelves[name] as unknown as Shelf<{ id: string }>).put(item)
  }

  function transact<Result>(work: () => Result): Result {
    // The outermost one decides.
    if (current.transaction !== undefined) return work()
    const mine: Transaction = { line: [], undo: [] }
    current.transaction = mine
    try {
      const result = work()
      if (mine.line.length > 0) journal?.append(mine.line)
      return result
    } catch (error) {
      for (const undo of mine.undo.reverse()) undo()
      throw error
    } finally {
      current.transaction = undefined
    }
  }

  return { ...shelves, transact, close: () => journal?.close() }
}
