import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { ExecutionInboxTable } from './tables/orders.ts'

/** A report that was set aside, and why. */
export type RefusedReport = Selectable<ExecutionInboxTable>

/** Up to which of the venue's reports everything was dealt with. */
export async function readCursor(db: Kysely<TradingTables>): Promise<number> {
  const { after } = await db.selectFrom('venue_cursor').select('after').executeTakeFirstOrThrow()
  return Number(after)
}

/** Last in its transaction: every process waits here for the others. */
export async function advanceCursor(tx: Transaction<TradingTables>, sequence: number): Promise<void> {
  await tx.updateTable('venue_cursor').set({ after: sequence }).where('after', '<', String(sequence)).execute()
}

export async function isTaken(tx: Transaction<TradingTables>, executionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('execution_inbox')
    .select('execution_id')
    .where('execution_id', '=', executionId)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that a report was dealt with; once, whoever else does. */
export async function keepTaken(tx: Transaction<TradingTables>, taken: Insertable<ExecutionInboxTable>): Promise<void> {
  await tx
    .insertInto('execution_inbox')
    .values(taken)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Reports that were refused and that nobody has been told of, by sequence; they count as told. */
export async function claimRefused(db: Kysely<TradingTables>, now: Date): Promise<RefusedReport[]> {
  const refused = await db
    .updateTable('execution_inbox')
    .set({ told_at: now })
    .where('execution_id', 'in', (eb) =>
      eb
        .selectFrom('execution_inbox')
        .select('execution_id')
        .where('outcome', '=', 'refused')
        .where('told_at', 'is', null)
        .orderBy('sequence')
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()
  return refused.toSorted((one, other) => Number(one.sequence) - Number(other.sequence))
}
