import { expect, test } from 'vitest'
import { happen } from '../../test/account-events.ts'
import { startTrading } from '../../test/start-trading.ts'
import { readEventRange } from '../store/account-events.ts'
import { prune } from './pruning.ts'

test('events of days ago are forgotten, page by page, and what came after them is kept', async () => {
  await using trading = await startTrading()
  await happen(trading, { times: 1_500 })
  trading.clock.advance(24 * 60 * 60)
  await happen(trading, { times: 3 })
  expect(await prune(trading.context)).toBe(false)
  expect(await readEventRange(trading.db, trading.tenant)).toEqual({ first: 1, last: 1_503 })
  trading.clock.advance(24 * 60 * 60 + 1)
  expect(await prune(trading.context)).toBe(true)
  expect(await prune(trading.context)).toBe(false)
  expect(await readEventRange(trading.db, trading.tenant)).toEqual({ first: 1_501, last: 1_503 })
})

test('tickets that are over are forgotten, used or not', async () => {
  await using trading = await startTrading()
  await trading.call('post', '/stream-tickets').expect(201)
  await prune(trading.context)
  const count = async () => (await trading.db.selectFrom('stream_tickets').selectAll().execute()).length
  expect(await count()).toBe(1)
  trading.clock.advance(30)
  await prune(trading.context)
  expect(await count()).toBe(0)
})
