import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createSignedInClient, gateway, heldCookies, signedIn } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { SignedOutError } from '../index.ts'

const { problem, validationProblem } = examples
const passwords = { currentPassword: 'correct horse battery staple', newPassword: 'another horse, another staple' }

test('the password is changed', async () => {
  gateway.given('a user is signed in', signedIn).put('/auth/me/password', ({ response }) => response(204).empty())

  await expect(createSignedInClient().changePassword(passwords)).resolves.toBeUndefined()
})

test('a password is not changed without the current one', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .given('the password is mistyped')
    .put('/auth/me/password', ({ response }) =>
      response(403).json(problem(403, 'wrong_password', 'This is not the current password')),
    )
    .reads(problemViewOf('wrong_password'))

  const call = createSignedInClient().changePassword(passwords)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'wrong_password' })
})

test('a new password that is too short is named as the field at fault', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .given('the new password is too short')
    .put('/auth/me/password', ({ response }) =>
      response(422).json({ ...validationProblem, errors: [{ pointer: '#/newPassword', message: 'Too short' }] }),
    )
    .reads(validationViewOf('#/newPassword'))

  const call = createSignedInClient().changePassword({ ...passwords, newPassword: 'short' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/newPassword' }] })
})

test('a password cannot be changed in a session that has ended', async () => {
  const ended = gateway.cookies(heldCookies).given('the session has ended')
  ended
    .put('/auth/me/password', ({ response }) =>
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

  await expect(createSignedInClient().changePassword(passwords)).rejects.toThrow(SignedOutError)
})
