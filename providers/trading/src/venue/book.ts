import type { components } from '@platform/schemas/trading'
import { type Kysely, type Selectable, sql } from 'kysely'
import { type Decimal, decimal, textOf } from '../domain/decimal/index.ts'
import type { TradingTables } from '../store/tables/index.ts'
import type { VenueOrdersTable } from '../store/tables/venue.ts'
import type { Tx } from './exchange.ts'
import type { Taken } from './ladder.ts'
import type { Offer } from './match.ts'

type Side = components['schemas']['Side']

export type BookedOrder = Selectable<VenueOrdersTable>

/** What was taken of the latest quotes, by quote. */
type TakenOfQuotes = Readonly<Record<string, Taken>>

/** How many quotes' takings are kept: processes may be a tick apart. */
const keptQuotes = 4

/** An instrument's book, which this transaction holds. */
export type Book = {
  taken: TakenOfQuotes
  /** Behind every order that is in it: a place in time for one that comes or moves now. */
  nextPriority: string
}

/** Locks an instrument's book for the rest of the transaction. */
export async function lockBook(tx: Tx, symbol: string): Promise<Book> {
  // One statement that writes in any case: whoever waits for the lock then reads what the one before wrote.
  const { taken, last_priority: nextPriority } = await tx
    .insertInto('venue_books')
    .values({ symbol, last_priority: 1 })
    .onConflict((conflict) =>
      conflict.column('symbol').doUpdateSet(({ eb }) => ({ last_priority: eb('venue_books.last_priority', '+', '1') })),
    )
    .returning(['taken', 'last_priority'])
    .executeTakeFirstOrThrow()
  return { taken, nextPriority }
}

/** Keeps what was taken of a quote, and forgets the oldest. */
export async function keepTaken(tx: Tx, symbol: string, all: TakenOfQuotes): Promise<void> {
  // Their names begin with the time.
  const kept = Object.fromEntries(
    Object.entries(all)
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .slice(0, keptQuotes),
  )
  await tx
    .updateTable('venue_books')
    .set({ taken: JSON.stringify(kept) })
    .where('symbol', '=', symbol)
    .execute()
}

/** The working orders on one side, in their order, as far as `quantity` may need them and `limit` lets it. */
export async function readOffers(
  tx: Tx,
  { symbol, side, quantity, limit }: { symbol: string; side: Side; quantity: Decimal; limit: Decimal | undefined },
): Promise<Offer[]> {
  const [direction, reaches] = side === 'buy' ? [sql`desc`, sql`>=`] : [sql`asc`, sql`<=`]
  const { rows } = await sql<Pick<BookedOrder, 'order_id' | 'account' | 'price'> & { rest: string }>`
    select order_id, account, price, rest from (
      select order_id, account, price, priority, quantity - filled as rest,
        sum(quantity - filled) over (order by price ${direction}, priority rows unbounded preceding) - (quantity - filled) as before
      from venue_orders
      where symbol = ${symbol} and side = ${side} and status = 'working'
        ${limit === undefined ? sql`` : sql`and price ${reaches} ${textOf(limit)}`}
    ) as book
    where before < ${textOf(quantity)}
    order by price ${direction}, priority`.execute(tx)
  return rows.flatMap(({ order_id, account, price, rest }) =>
    price === null ? [] : [{ source: { order: order_id }, account, price: decimal(price), quantity: decimal(rest) }],
  )
}

/** An order of the exchange, whatever became of it. */
export async function findOrder(db: Kysely<TradingTables>, orderId: string): Promise<BookedOrder | undefined> {
  return db.selectFrom('venue_orders').selectAll().where('order_id', '=', orderId).executeTakeFirst()
}
