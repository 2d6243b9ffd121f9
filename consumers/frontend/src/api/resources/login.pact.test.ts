import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createVisitor, gateway } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { GrantView } from '../views/grant.ts'

const { problem, refreshCookie, tokenGrant, user, validationProblem } = examples
const credentials = { email: user.email, password: 'correct horse battery staple' }
const invalidCredentials = problem(401, 'invalid_credentials', 'Email and password do not belong together')

test('signing in opens a session', async () => {
  gateway
    .given('a user exists', { email: user.email })
    .post('/auth/login', ({ response }) =>
      response(200, { headers: { 'Cache-Control': 'no-store', 'Set-Cookie': refreshCookie } }).json(tokenGrant),
    )
    .reads(GrantView, { headers: ['Set-Cookie'] })

  await expect(createVisitor().signIn(credentials)).resolves.toBeUndefined()
})

test('signing in with a wrong password is refused', async () => {
  gateway
    .given('a user exists', { email: user.email })
    .given('the password is mistyped')
    .post('/auth/login', ({ response }) => response(401).json(invalidCredentials))
    .reads(problemViewOf('invalid_credentials'))

  await expect(createVisitor().signIn(credentials)).rejects.toMatchObject({ status: 401, code: 'invalid_credentials' })
})

test('signing in with an unknown email is refused in the same words', async () => {
  gateway
    .given('nobody has the email', { email: user.email })
    .post('/auth/login', ({ response }) => response(401).json(invalidCredentials))
    .reads(problemViewOf('invalid_credentials'))

  await expect(createVisitor().signIn(credentials)).rejects.toMatchObject({ status: 401, code: 'invalid_credentials' })
})

test('signing in with something that is no email names the field', async () => {
  gateway
    .given('a user exists', { email: user.email })
    .post('/auth/login', ({ response }) => response(422).json(validationProblem))
    .reads(validationViewOf('#/email'))

  const call = createVisitor().signIn({ ...credentials, email: 'ada at example.com' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/email' }] })
})

test('signing in to a locked account tells how long to wait', async () => {
  gateway
    .given('the account is locked', { email: user.email })
    .post('/auth/login', ({ response }) =>
      response(429, {
        headers: { 'Retry-After': '30', 'RateLimit-Policy': '"account";q=5;w=900', RateLimit: '"account";r=0;t=30' },
      }).json(problem(429, 'too_many_attempts', 'Too many attempts')),
    )
    .reads(problemViewOf('too_many_attempts'), { headers: ['Retry-After'] })

  const call = createVisitor().signIn(credentials)

  await expect(call).rejects.toMatchObject({ status: 429, code: 'too_many_attempts', retryAfter: 30 })
})
