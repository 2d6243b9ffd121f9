import { pactWith } from 'concordat/consumer'
import { test } from 'vitest'
import type { paths } from '../../../library/library.ts'

interface States {
  'a user exists': { email: string; password: string }
  'a user is signed in': { note: string }
}

const library = pactWith<paths, States>({ provider: 'library' })
const password = 's3cret-password "quoted"'
const accessToken = 's3cret-header.s3cret-payload.s3cret-signature'
const refreshToken = 's3cret-refresh-token'

test('signing in', async () => {
  library.given('a user exists', { email: 'ada@example.com', password }).post('/login', ({ response }) =>
    response(200, {
      headers: { 'Set-Cookie': [`refresh_token=${refreshToken}; Path=/; HttpOnly`, `device=${refreshToken}2; Path=/`] },
    }).json({ accessToken, expiresIn: 600, hint: `your token is ${accessToken}, your password ${password}` }),
  )
  await fetch(`${library.url}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ada@example.com', password }),
  })
})

test('signing in by form', async () => {
  library
    .given('a user exists', { email: 'ada@example.com', password })
    .post('/login', ({ response }) => response(200).json({ accessToken, expiresIn: 600 }))
  await fetch(`${library.url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'ada@example.com', password }),
  })
})

test('refreshing', async () => {
  library.post('/refresh', ({ response }) => response(204).empty())
  await fetch(`${library.url}/refresh`, {
    method: 'POST',
    headers: { cookie: `theme=s3cret-theme; refresh_token=${refreshToken}; device=s3cret-device` },
  })
})

test('a token that is repeated elsewhere', async () => {
  library
    .given('a user is signed in', { note: accessToken })
    .post('/books', ({ response }) =>
      response(422).json({ type: 'about:blank', title: `Bad title ${accessToken}`, status: 422 }),
    )
  await fetch(`${library.url}/books`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'idempotency-key': accessToken,
    },
    body: JSON.stringify({ title: accessToken, pages: 1 }),
  })
})
