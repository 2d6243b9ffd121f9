import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createSignedInClient, gateway, hasOtherSession, signedIn } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'
import { SessionListView } from '../views/session.ts'

const { otherSession, problem, session } = examples

test('the only session is the current one', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .get('/auth/sessions', ({ response }) => response(200).json({ items: [session] }))
    .reads(SessionListView)

  await expect(createSignedInClient().sessions.list()).resolves.toEqual([
    { id: session.id, lastSeenAt: session.lastSeenAt, userAgent: session.userAgent, current: true },
  ])
})

test('a session on another device is listed, and its device may have given no name', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .given('the user has another session', hasOtherSession)
    .get('/auth/sessions', ({ response }) => response(200).json({ items: [session, otherSession] }))
    .reads(SessionListView)

  await expect(createSignedInClient().sessions.list()).resolves.toMatchObject([
    { current: true },
    { current: false, userAgent: null },
  ])
})

test('a session on another device is ended', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .given('the user has another session', hasOtherSession)
    .delete('/auth/sessions/{sessionId}', ({ response }) => response(204).empty())

  await expect(createSignedInClient().sessions.end(otherSession.id)).resolves.toBeUndefined()
})

test('a session that is over already cannot be ended', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .delete('/auth/sessions/{sessionId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such session')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().sessions.end(otherSession.id)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
