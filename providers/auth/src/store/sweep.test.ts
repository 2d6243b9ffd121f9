import { expect, test } from 'vitest'
import { refresh, startOwner, tryLogIn } from '../../test/people.ts'
import { startAuth } from '../../test/start-auth.ts'
import { sweepExpired } from './sweep.ts'

const tables = ['sessions', 'refresh_tokens', 'counters', 'revocations'] as const

test('what is over is swept a day later, and what lives stays', async () => {
  await using auth = await startAuth()
  const count = async () =>
    Promise.all(tables.map(async (table) => (await auth.db.selectFrom(table).selectAll().execute()).length))
  const owner = await startOwner(auth)
  await tryLogIn(auth, { email: owner.email, password: 'wrong' }).expect(401)
  await refresh(auth, owner.refreshToken).expect(200)
  await auth.call('post', '/logout').set('authorization', owner.bearer).expect(204)
  const before = await count()
  expect(before).toEqual([1, 2, 3, 1])
  await sweepExpired(auth.db, auth.clock())
  expect(await count()).toEqual(before)
  auth.clock.advance(24 * 3_600 + 1)
  await tryLogIn(auth, { email: owner.email }).expect(200)
  await sweepExpired(auth.db, auth.clock())
  expect(await count()).toEqual([1, 1, 1, 0])
  await tryLogIn(auth, { email: owner.email }).expect(200)
})
