import type { Kysely, KyselyPlugin } from 'kysely'
import type { TradingContext } from '../src/domain/context.ts'
import type { TradingTables } from '../src/store/tables/index.ts'

/** What a process works with that dies before its n-th statement or call of the venue: nothing works from then on. */
export type Mortal = { context: TradingContext; isDead: () => boolean }

/**
 * Gives a process so many steps to live. A step is a statement, or the way to the venue or back from it; `commit` is none,
 * since what was not committed when a process died is rolled back.
 */
export function createMortal(context: TradingContext, steps: number): Mortal {
  let left = steps
  const step = () => {
    left -= 1
    if (left < 0) throw new Error('The process is dead.')
  }
  const dying: KyselyPlugin = {
    transformQuery: ({ node }) => {
      step()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const both =
    <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
    async (...given: Given) => {
      step()
      const answer = await call(...given)
      step()
      return answer
    }
  const { venue } = context
  return {
    context: {
      ...context,
      db: context.db.withPlugin(dying) as Kysely<TradingTables>,
      venue: { ...venue, submit: both(venue.submit), cancel: both(venue.cancel), reports: both(venue.reports) },
    },
    isDead: () => left < 0,
  }
}
