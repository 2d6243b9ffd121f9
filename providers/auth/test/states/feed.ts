import type { AuthContext } from '../../src/domain/context.ts'
import { addSeconds } from '../../src/domain/counter.ts'
import { appendRevocations, type RevocationRow } from '../../src/store/revocations.ts'

/** What the feed of revocations holds. */
export function createFeedStates(open: () => AuthContext) {
  async function fill(entries: Pick<RevocationRow, 'kind' | 'id' | 'version'>[]): Promise<void> {
    const { db, clock, config } = open()
    const expires_at = addSeconds(clock(), config.accessTokenSeconds)
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('revocations').execute()
      await appendRevocations(
        trx,
        entries.map((entry) => ({ ...entry, expires_at })),
      )
    })
  }

  return {
    'a session was revoked': ({ sessionId }: { sessionId: string }) =>
      fill([{ kind: 'session', id: sessionId, version: null }]),
    'an access token was revoked': ({ tokenId }: { tokenId: string }) =>
      fill([{ kind: 'token', id: tokenId, version: null }]),
    "a user's authorisation changed": ({ userId, version }: { userId: string; version: number }) =>
      fill([{ kind: 'user', id: userId, version }]),
    'nothing was revoked': () => fill([]),
  }
}
