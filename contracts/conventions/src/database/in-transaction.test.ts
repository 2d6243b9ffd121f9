import type { Kysely } from 'kysely'
import { expect, test, vi } from 'vitest'
import { inTransaction } from './in-transaction.ts'

/** A database whose transactions fail so many times with the code, then commit. */
function failing(times: number, code: string): { db: Kysely<object>; attempts: () => number } {
  let attempts = 0
  const execute = async (work: (trx: object) => Promise<unknown>) => {
    attempts += 1
    if (attempts <= times) throw Object.assign(new Error('rival'), { code })
    return work({})
  }
  const db = { transaction: () => ({ setIsolationLevel: () => ({ execute }) }) } as unknown as Kysely<object>
  return { db, attempts: () => attempts }
}

test.each(['40001', '40P01'])('%s is tried again at most three times, ever later', async (code) => {
  const pause = vi.fn(async () => undefined)
  const { db, attempts } = failing(3, code)
  expect(await inTransaction(db, async () => 'done', { random: () => 0.5, pause })).toBe('done')
  expect([attempts(), pause.mock.calls]).toEqual([4, [[7.5], [15], [30]]])
  const tooMany = failing(4, code)
  await expect(inTransaction(tooMany.db, async () => 'done', { pause })).rejects.toMatchObject({ code })
  expect(tooMany.attempts()).toBe(4)
})

test('any other fault is not tried again', async () => {
  const { db, attempts } = failing(1, '23505')
  await expect(inTransaction(db, async () => 'done')).rejects.toMatchObject({ code: '23505' })
  expect(attempts()).toBe(1)
})
