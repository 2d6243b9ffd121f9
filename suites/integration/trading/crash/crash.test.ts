import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { createDice } from '../../../../scripts/seed/dice.ts'
import { UndocumentedAnswerError } from '../../../http/check-answer.ts'
import { eventually } from '../../financial/eventually.ts'
import type { StreamClient } from '../open-stream.ts'
import { someOrder, type Trader } from '../trader.ts'
import { test } from '../trading-test.ts'

const count = Number(process.env['CRASH_ORDERS'] ?? 80)
const kills = Number(process.env['CRASH_KILLS'] ?? 2)
const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 31))

/** After each kill. */
const answersLost = 3

/** What says that nobody knows whether it happened: the client asks again, under the same name. */
const unclear: ReadonlySet<number> = new Set([502, 503, 504])

/** Places an order as a client must that wants it once: under one name, until it is there. */
async function placeUntilThere({ call }: Trader, clientOrderId: string, change: object): Promise<void> {
  for (let attempts = 1; attempts <= 200; attempts += 1) {
    const answer = await call('placeOrder', { body: someOrder({ clientOrderId, ...change }) }).catch(
      (error: unknown) => {
        if (error instanceof UndocumentedAnswerError) throw error
      },
    )
    if (answer?.status === 201) return
    if (answer?.status === 409) {
      expect((answer.body as { code: string }).code).toBe('client_order_id_taken')
      return
    }
    if (answer !== undefined && !unclear.has(answer.status))
      throw new Error(`Failed to place an order: ${answer.status} ${answer.text}`)
    await pause(50)
  }
  throw new Error('Failed to place an order: not answered in 200 attempts. See the log of the trading service.')
}

/** Reads the numbers of the account's events that have come. */
function drain(client: StreamClient, into: number[]): void {
  for (const message of client.waiting().splice(0)) {
    if (message.type === 'reset') throw new Error('The stream could not be resumed.')
    if (message.type !== 'account_snapshot' && 'sequence' in message) into.push(message.sequence)
  }
}

test(`${count} orders at once, while the service is killed ${kills} times: each is at the exchange once, no fill is lost, and the stream has no gap`, {
  timeout: 60_000,
}, async ({ trader, join, levers, part, platform, streams, books }) => {
  const dice = createDice(seed)
  const other = await join()
  for (const { limit } of [trader, other]) await limit()
  await levers.quote(100)
  const told: number[] = []
  const client = await streams.open(trader)
  client.send({ type: 'subscribe_account' })

  let done = 0
  const names = Array.from({ length: count }, () => randomUUID())
  const waiting = names.map((name, index) => [index % 4 === 0 ? other : trader, name, index] as const)
  const placing = Array.from({ length: 8 }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [who, name, index] = next
      const side = index % 2 === 0 ? 'buy' : 'sell'
      const resting = index % 3 === 0 ? { price: side === 'buy' ? '99.99' : '100.01' } : {}
      await placeUntilThere(who, name, { side, quantity: String(1 + (index % 5)), ...resting })
      done += 1
    }
  })
  const moments = Array.from({ length: kills }, () => dice.upTo(count - 20) + 5).sort((one, later) => one - later)
  console.info(`seed ${seed}: kills when ${moments.join(', ')} of ${count} orders are there`)
  const over = new AbortController()
  const killing = (async () => {
    for (const moment of moments) {
      while (done < moment && !over.signal.aborted) await pause(1)
      if (over.signal.aborted) return
      // A crash between commit and answer is the one that is hard to hit.
      part.wires.gateway.lose('/orders', answersLost)
      await part.kill()
      await part.revive()
      await levers.quote(100)
    }
  })()
  await Promise.all([...placing, killing]).finally(() => over.abort())
  // What a killed process had asked of the exchange is looked into after a while.
  await platform.advance(4_000)
  await eventually(async () => {
    const pending = await books.rows("select id from orders where $1::uuid is not null and status like 'pending%'")
    expect(pending).toEqual([])
  })

  const { rows: placed } = await part.database.query('select client_order_id as name from orders')
  expect(placed.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  const { rows: atExchange } = await part.database.query(
    'select client_order_id as name, count(*)::int from venue_orders join orders on id = order_id group by 1 having count(*) <> 1',
  )
  expect(atExchange).toEqual([])
  drain(client, told)
  const again = await streams.open(trader)
  again.send({ type: 'subscribe_account', after: told.at(-1) ?? 0 })
  const { length: last } = await books.events()
  await eventually(async () => {
    drain(again, told)
    expect(told.at(-1)).toBe(last)
  })
  expect(told).toEqual(Array.from({ length: last }, (_, index) => (told[0] ?? 1) + index).slice(0, told.length))
  expect(await trader.fills()).not.toEqual([])
})

test('killed at rest it comes back with all that it had, and what rested is filled when the market comes to it', async ({
  trader,
  levers,
  part,
}) => {
  await levers.quote(100)
  await trader.place()
  const { id } = await trader.place({ price: '99' })
  const before = [await trader.orders(), await trader.fills(), (await trader.position()).cost]
  await part.kill()
  await part.revive()
  expect([await trader.orders(), await trader.fills(), (await trader.position()).cost]).toEqual(before)
  await levers.quote(98.99)
  await eventually(async () => expect((await trader.order(id)).status).toBe('filled'))
})
