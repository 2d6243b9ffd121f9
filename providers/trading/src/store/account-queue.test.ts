import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atOnce, inTurn, type Turn, turnWithin, waitingAtMost } from './account-queue.ts'

const busy = { tenant: 'busy', lane: 'ask' } as const

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** An account whose turns end when the test says so. */
function createAccount() {
  const among = {}
  const begun: string[] = []
  const ends: (() => void)[] = []
  const take = (name: string, turn: Turn = busy) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    return inTurn(among, turn, () => {
      begun.push(name)
      ends.push(resolve)
      return promise
    })
  }
  const occupy = () => Array.from({ length: atOnce }, (_, index) => take(`first ${index}`))
  /** Ends the turns that were begun first, one after the other. */
  const end = async (count = 1) => {
    for (let ended = 0; ended < count; ended += 1) {
      ends.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    }
  }
  return { among, begun, take, occupy, end }
}

test('so many work on an account at once, the others in order, the switch before all and what settles before what is new', async () => {
  const { begun, take, occupy, end } = createAccount()
  const all = occupy()
  for (const name of ['order 1', 'order 2']) all.push(take(name))
  for (const name of ['report 1', 'report 2']) all.push(take(name, { ...busy, lane: 'settle' }))
  all.push(take('halt', { ...busy, lane: 'switch' }))
  expect(begun).toHaveLength(atOnce)
  await end(all.length)
  await Promise.all(all)
  expect(begun.slice(atOnce)).toEqual(['halt', 'report 1', 'report 2', 'order 1', 'order 2'])
})

test('one account does not wait for another', async () => {
  const { begun, take, occupy } = createAccount()
  occupy()
  take('theirs', { ...busy, tenant: 'another' })
  expect(begun).toContain('theirs')
})

test('what fails ends its turn, too', async () => {
  const among = {}
  const failing = Array.from({ length: atOnce }, () => inTurn(among, busy, () => Promise.reject(new Error('no'))))
  const next = inTurn(among, busy, async () => 'done')
  expect(await Promise.allSettled(failing)).toEqual(
    failing.map(() => ({ status: 'rejected', reason: new Error('no') })),
  )
  await expect(next).resolves.toBe('done')
})

test('who has no turn in time is told so, leaves nothing behind, and does not keep those after him waiting', async () => {
  const { begun, take, occupy, end } = createAccount()
  occupy()
  const late = take('late')
  const refused = expect(late).rejects.toMatchObject({
    status: 503,
    code: 'unavailable',
    headers: { 'retry-after': '1' },
  })
  await vi.advanceTimersByTimeAsync(turnWithin - 1)
  take('in time')
  await vi.advanceTimersByTimeAsync(1)
  await refused
  await end()
  expect(begun.slice(atOnce)).toEqual(['in time'])
  expect(vi.getTimerCount()).toBe(0)
})

test('only so many wait; the switch has room of its own', async () => {
  const { begun, take, occupy, end } = createAccount()
  occupy()
  const waiting = Array.from({ length: waitingAtMost }, (_, index) => take(`order ${index}`))
  await expect(take('one too many')).rejects.toMatchObject({ status: 503 })
  const halt = take('halt', { ...busy, lane: 'switch' })
  await end()
  expect(begun.at(-1)).toBe('halt')
  await end(waiting.length + atOnce)
  await Promise.all([halt, ...waiting])
  expect(begun).not.toContain('one too many')
})
