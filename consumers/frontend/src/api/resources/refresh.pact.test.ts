import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createSignedInClient, createVisitor, gateway, heldCookies, signedIn } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'
import { SignedOutError } from '../index.ts'
import { GrantView } from '../views/grant.ts'
import { UserView } from '../views/user.ts'

const { problem, refreshCookie, tokenGrant, user } = examples
const challenge = { 'WWW-Authenticate': 'Bearer error="invalid_token"' }
const invalidToken = problem(401, 'invalid_token', 'The access token is not valid')
const invalidGrant = problem(400, 'invalid_grant', 'The refresh token is not valid')
const granted = { 'Cache-Control': 'no-store', 'Set-Cookie': refreshCookie }

test('a page that was reloaded exchanges the cookie for an access token', async () => {
  const page = gateway.cookies(heldCookies).given('a user is signed in', signedIn)
  page
    .post('/auth/refresh', ({ response }) => response(200, { headers: granted }).json(tokenGrant))
    .reads(GrantView, { headers: ['Set-Cookie'] })
  page.get('/auth/me', ({ response }) => response(200).json(user)).reads(UserView)

  await expect(createVisitor().currentUser()).resolves.toMatchObject({ id: user.id })
})

test('an expired access token is exchanged, and the call repeated', async () => {
  gateway
    .given('the access token has expired')
    .get('/auth/me', ({ response }) => response(401, { headers: challenge }).json(invalidToken))
    .reads(problemViewOf('invalid_token'), { headers: [] })
  const renewed = gateway.cookies(heldCookies).given('a user is signed in', signedIn)
  renewed
    .post('/auth/refresh', ({ response }) => response(200, { headers: granted }).json(tokenGrant))
    .reads(GrantView, { headers: ['Set-Cookie'] })
  renewed.get('/auth/me', ({ response }) => response(200).json(user)).reads(UserView)

  await expect(createSignedInClient().currentUser()).resolves.toMatchObject({ id: user.id })
})

test('a session that has ended elsewhere signs the page out', async () => {
  const ended = gateway.cookies(heldCookies).given('the session has ended')
  ended
    .get('/auth/me', ({ response }) => response(401, { headers: challenge }).json(invalidToken))
    .reads(problemViewOf('invalid_token'), { headers: [] })
  ended.post('/auth/refresh', ({ response }) => response(400).json(invalidGrant)).reads(problemViewOf('invalid_grant'))

  await expect(createSignedInClient().currentUser()).rejects.toThrow(SignedOutError)
})

test('a refresh token that is spent signs the page out', async () => {
  gateway
    .cookies(heldCookies)
    .given('the refresh token is spent')
    .post('/auth/refresh', ({ response }) => response(400).json(invalidGrant))
    .reads(problemViewOf('invalid_grant'))

  await expect(createVisitor().currentUser()).rejects.toThrow(SignedOutError)
})

test('a visitor without a cookie is not signed in', async () => {
  gateway
    .post('/auth/refresh', ({ response }) => response(400).json(invalidGrant))
    .reads(problemViewOf('invalid_grant'))

  await expect(createVisitor().currentUser()).rejects.toThrow(SignedOutError)
})
