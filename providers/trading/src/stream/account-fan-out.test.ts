import { expect, test } from 'vitest'
import { startTrading } from '../../test/start-trading.ts'
import { createAccountFanOut } from './account-fan-out.ts'
import type { Connection } from './connection.ts'

test('a connection that ended while its account was read is not followed for ever', async () => {
  await using trading = await startTrading()
  const listeners: (() => void)[] = []
  const connection = {
    claims: { tenant: trading.tenant },
    isOpen: false,
    isFull: false,
    onClosed: (listener: () => void) => listeners.push(listener),
    onDrained: () => undefined,
  } as unknown as Connection
  const asked: unknown[] = []
  const db = trading.db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const fanOut = createAccountFanOut(db, () => undefined)
  fanOut.follow(connection, 0)
  fanOut.wake(trading.tenant)
  fanOut.poll()
  await expect.poll(() => listeners).toEqual([])
  expect(asked).toEqual([])
  Object.assign(connection, { isOpen: true })
  fanOut.follow(connection, 0)
  await expect.poll(() => asked.length).toBe(1)
  for (const listener of listeners) listener()
  fanOut.wake(trading.tenant)
  expect(asked).toHaveLength(1)
})
