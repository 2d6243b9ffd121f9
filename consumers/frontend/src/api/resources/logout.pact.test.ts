import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createSignedInClient, gateway, heldCookies, signedIn } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'

const { clearedRefreshCookie, problem } = examples

test('signing out ends the session and clears its cookie', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .post('/auth/logout', ({ response }) => response(204, { headers: { 'Set-Cookie': clearedRefreshCookie } }).empty())

  await expect(createSignedInClient().signOut()).resolves.toBeUndefined()
})

test('signing out of a session that has ended is a sign-out all the same', async () => {
  const ended = gateway.cookies(heldCookies).given('the session has ended')
  ended
    .post('/auth/logout', ({ response }) =>
      response(401, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }).json(
        problem(401, 'invalid_token', 'The access token is not valid'),
      ),
    )
    .reads(problemViewOf('invalid_token'), { headers: [] })
  ended
    .post('/auth/refresh', ({ response }) =>
      response(400).json(problem(400, 'invalid_grant', 'The refresh token is not valid')),
    )
    .reads(problemViewOf('invalid_grant'))

  await expect(createSignedInClient().signOut()).resolves.toBeUndefined()
})
