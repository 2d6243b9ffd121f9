import { revocationPageSize } from '@platform/conventions/access-tokens'
import { listRevocationsAfter, type RevocationRow } from '../store/revocations.ts'
import type { AuthContext } from './context.ts'

/** One page of the feed, and where the next one begins. */
export async function listRevocations(
  { db, clock }: AuthContext,
  after: number,
): Promise<{ revocations: RevocationRow[]; next: number }> {
  const revocations = await listRevocationsAfter(db, { after, now: clock(), limit: revocationPageSize })
  return { revocations, next: Number(revocations.at(-1)?.sequence ?? after) }
}
