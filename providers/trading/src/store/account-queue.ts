import { inTransaction, ServiceUnavailableError } from '@platform/conventions/database'
import type { Kysely, Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'

/** In what order transactions of an account have their turn: the switch, what settles what was begun, what is asked anew. */
const lanes = ['switch', 'settle', 'ask'] as const

/** How a transaction waits for its turn. */
export type Turn = { tenant: string; lane: (typeof lanes)[number] }

/** Transactions of an account at once: one that holds it, one that has its connection and is next. */
export const atOnce = 2

/** How many may wait in each lane of an account. */
export const waitingAtMost = 100

/** Milliseconds that one waits at most, as long as a statement would for the account's lock. */
export const turnWithin = 5_000

type Queue = { running: number; waiting: Record<Turn['lane'], Set<() => void>> }

/** Of every account that somebody works on in this process, by database. */
const queues = new WeakMap<object, Map<string, Queue>>()

/**
 * Runs a transaction that locks an account, when it has its turn among all of this process that do. So an account that is busy
 * has two connections of the pool at most, and the switch waits for two transactions at most, however many orders wait. `work`
 * must not wait for another turn of the same account.
 *
 * @throws ServiceUnavailableError when too many wait already, or when it had no turn within five seconds
 */
export function inAccount<Result>(
  db: Kysely<TradingTables>,
  turn: Turn,
  work: (tx: Transaction<TradingTables>) => Promise<Result>,
): Promise<Result> {
  return inTurn(db, turn, () => inTransaction(db, work))
}

/** As `inAccount`, whatever there is to do; `among` is what the turns are of. */
export async function inTurn<Result>(
  among: object,
  { tenant, lane }: Turn,
  work: () => Promise<Result>,
): Promise<Result> {
  const accounts = queues.get(among) ?? new Map<string, Queue>()
  queues.set(among, accounts)
  const queue = accounts.get(tenant) ?? { running: 0, waiting: createLanes() }
  accounts.set(tenant, queue)
  if (queue.running === atOnce) await waitForTurn(queue.waiting[lane])
  else queue.running += 1
  try {
    return await work()
  } finally {
    if (!giveTurn(queue)) queue.running -= 1
    if (queue.running === 0) accounts.delete(tenant)
  }
}

function createLanes(): Queue['waiting'] {
  return { switch: new Set(), settle: new Set(), ask: new Set() }
}

/** Hands the turn that has ended to the first who waits; false when nobody does. */
function giveTurn({ waiting }: Queue): boolean {
  for (const lane of lanes) {
    for (const begin of waiting[lane]) {
      begin()
      return true
    }
  }
  return false
}

async function waitForTurn(lane: Set<() => void>): Promise<void> {
  if (lane.size >= waitingAtMost) throw new ServiceUnavailableError()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const begin = () => {
    leave()
    resolve()
  }
  const timer = setTimeout(() => {
    leave()
    reject(new ServiceUnavailableError())
  }, turnWithin)
  const leave = () => {
    clearTimeout(timer)
    lane.delete(begin)
  }
  lane.add(begin)
  await promise
}
