import { revocationPageSize } from '@platform/conventions/access-tokens'
import { listRevocationsAfter, type RevocationRow, readLastSequence } from '../store/revocations.ts'
import type { AuthContext } from './context.ts'

/**
 * One page of the feed, and where the next one begins. A reader who is ahead of the feed, since an older database was
 * restored, is told by a `next` below what was asked for.
 */
export async function listRevocations(
  { db, clock }: AuthContext,
  after: number,
): Promise<{ revocations: RevocationRow[]; next: number }> {
  const revocations = await listRevocationsAfter(db, { after, now: clock(), limit: revocationPageSize })
  const last = revocations.at(-1)
  return { revocations, next: last ? Number(last.sequence) : Math.min(after, await readLastSequence(db)) }
}
