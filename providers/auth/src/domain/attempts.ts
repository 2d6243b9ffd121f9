import { inTransaction } from '@platform/conventions/database'
import type { Kysely } from 'kysely'
import { clearCounter, findCounter, lockCounter, lowerCounter, saveCounter } from '../store/counters.ts'
import type { AuthTables } from '../store/tables.ts'
import { type BackOffPolicy, reserveWithBackOff } from './back-off.ts'
import { type QuotaPolicy, reserveFromQuota } from './quota.ts'
import { TooManyAttempts } from './too-many-attempts.ts'

/** A counter that an attempt draws on, and the policy that it is counted by. */
export type Limit = { key: string; policy: BackOffPolicy | QuotaPolicy }

/** A limit that is a plain quota. */
export type QuotaLimit = Limit & { policy: QuotaPolicy }

/**
 * Counts an attempt under every limit at once, before it is made; when one refuses, none has counted it.
 *
 * @throws TooManyAttempts
 */
export async function reserveAttempt(db: Kysely<AuthTables>, now: Date, limits: readonly Limit[]): Promise<void> {
  await inTransaction(db, async (trx) => {
    // One order for all, so that two attempts never wait for each other.
    for (const { key, policy } of limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
      const counter = await lockCounter(trx, key, now)
      const reservation = isQuota(policy)
        ? reserveFromQuota(counter, now, policy)
        : reserveWithBackOff(counter, now, policy)
      if ('waitSeconds' in reservation) throw new TooManyAttempts(describeLimit(policy), reservation.waitSeconds)
      await saveCounter(trx, key, reservation.counter)
    }
  })
}

/** Takes a successful attempt back: a back-off is forgotten, a quota gets its one again. */
export async function forgiveAttempt(db: Kysely<AuthTables>, limits: readonly Limit[]): Promise<void> {
  for (const { key, policy } of limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    await (isQuota(policy) ? lowerCounter(db, key) : clearCounter(db, key))
  }
}

/** @throws TooManyAttempts when nothing is left, and counts nothing. */
export async function checkQuota(db: Kysely<AuthTables>, now: Date, { key, policy }: QuotaLimit): Promise<void> {
  const counter = await findCounter(db, key)
  const reservation = counter && reserveFromQuota(counter, now, policy)
  if (reservation && 'waitSeconds' in reservation) {
    throw new TooManyAttempts(describeLimit(policy), reservation.waitSeconds)
  }
}

/** Counts a failure after the fact, where guessing is hopeless and only load is to be bounded. */
export async function countFailure(db: Kysely<AuthTables>, now: Date, { key, policy }: QuotaLimit): Promise<void> {
  await inTransaction(db, async (trx) => {
    const reservation = reserveFromQuota(await lockCounter(trx, key, now), now, policy)
    if ('counter' in reservation) await saveCounter(trx, key, reservation.counter)
  })
}

function isQuota(policy: BackOffPolicy | QuotaPolicy): policy is QuotaPolicy {
  return 'windowSeconds' in policy
}

function describeLimit(policy: BackOffPolicy | QuotaPolicy) {
  return isQuota(policy)
    ? { name: policy.name, quota: policy.limit, windowSeconds: policy.windowSeconds }
    : { name: policy.name, quota: policy.freeAttempts, windowSeconds: policy.longestLockSeconds }
}
