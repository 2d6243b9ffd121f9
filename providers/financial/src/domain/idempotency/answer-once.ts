import { inTransaction, violatedConstraint } from '@platform/conventions/database'
import type { Transaction } from 'kysely'
import { findAnswer, keyConstraint, storeAnswer } from '../../store/idempotency.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Answer, Attempt } from './attempt.ts'
import { demandSameRequest } from './demand-same-request.ts'

type Context = Pick<FinancialContext, 'db' | 'ids' | 'clock'>

/** Has the effect in the transaction given, for a resource of the id given, and makes the answer's body. */
export type Effect = (trx: Transaction<FinancialTables>, id: string) => Promise<string>

/**
 * Has an effect once for each key, and keeps its answer in the same transaction: whoever comes again gets that answer. A
 * refusal keeps nothing. Of rivals with one key the later waits for the first, and its own effect is undone.
 *
 * @throws Refusal `idempotency_key_reused` when the key came with another request, and whatever `effect` throws
 */
export async function answerOnce(context: Context, attempt: Attempt, effect: Effect): Promise<Answer> {
  const { db, ids, clock } = context
  return answerAgain(context, attempt, () =>
    inTransaction(db, async (trx) => {
      const resourceId = ids()
      const body = await effect(trx, resourceId)
      await storeAnswer(trx, attempt, { resourceId, body, at: clock() })
      return { resourceId, body }
    }),
  )
}

/**
 * Gives the answer that the attempt's key had before. It is looked up only when `first` is refused or finds the key taken,
 * for most attempts are the first.
 */
export async function answerAgain<Result>(
  { db }: Pick<Context, 'db'>,
  attempt: Attempt,
  first: () => Promise<Result>,
): Promise<Result | Answer> {
  try {
    return await first()
  } catch (error) {
    if (!(error instanceof Refusal) && violatedConstraint(error) !== keyConstraint) throw error
    const known = await findAnswer(db, attempt)
    if (known === undefined) throw error
    demandSameRequest(attempt, known)
    return known
  }
}
