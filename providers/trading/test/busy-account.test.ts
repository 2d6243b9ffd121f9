import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { setTradingState } from '../src/domain/risk/set-trading-state.ts'
import { atOnce, waitingAtMost } from '../src/store/account-queue.ts'
import { lockAccount } from '../src/store/accounts.ts'
import { limitRisk, place, quote, someOrder } from './risk-account.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

/** Holds the account as a transaction of another process does, until it is let go. */
async function holdAccount({ database, tenant, clock }: TestTrading) {
  const held = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const ended = database
    .open()
    .transaction()
    .execute(async (tx) => {
      await lockAccount(tx, { tenant, now: clock() })
      held.resolve()
      await released.promise
    })
  await Promise.race([held.promise, ended])
  return async () => {
    released.resolve()
    await ended
  }
}

test('an account that is busy keeps no other waiting, and its switch overtakes its orders', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await limitRisk(trading, {})
  const release = await holdAccount(trading)
  const flood = Array.from({ length: 30 }, () => place(trading, { price: '99' }))
  const other = await place(trading, {}, { tenant: randomUUID() })
  expect(other.status).toBe('filled')
  const halted = setTradingState(trading.context, { tenant: trading.tenant, user: randomUUID() }, { state: 'halted' })
  await release()
  await halted
  const placed = await Promise.all(flood)
  expect(placed.filter(({ denial }) => denial?.rule !== 'halted').length).toBeLessThanOrEqual(atOnce)
}, 60_000)

test('whoever finds too many waiting is told to come again, and has written nothing', async () => {
  await using trading = await startTrading()
  quote(trading, 100)
  await limitRisk(trading, {})
  const release = await holdAccount(trading)
  const tooMany = 8
  const refused = Promise.withResolvers<void>()
  const answers: number[] = []
  const flood = Array.from({ length: atOnce + waitingAtMost + tooMany }, async () => {
    const { status, body, headers } = await trading.call('post', '/orders').send(someOrder({ price: '99' }))
    answers.push(status)
    if (status === 503) expect([body.code, headers['retry-after']]).toEqual(['unavailable', '1'])
    if (answers.length === tooMany) refused.resolve()
  })
  await refused.promise
  expect(answers).toEqual(Array(tooMany).fill(503))
  const halted = trading.call('put', '/trading-state').send({ state: 'halted' }).expect(200)
  await Promise.all([halted, trading.call('get', '/trading-state').expect(200).then(release)])
  await Promise.all(flood)
  const { count } = await trading.db
    .selectFrom('orders')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect(answers.filter((status) => status === 201)).toHaveLength(Number(count))
  expect(new Set(answers)).toEqual(new Set([201, 503]))
}, 60_000)
