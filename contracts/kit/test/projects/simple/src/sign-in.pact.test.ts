import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'
import { signIn } from './client.ts'

const library = pactWith<paths>({ provider: 'library' })

test('signing in at a URL of its own', async () => {
  library
    .given('a user exists', { email: 'ada@example.com', password: 'correct horse battery' })
    .post('/login', ({ response }) => response(200).json({ accessToken: 'header.payload.signature', expiresIn: 600 }))
  const { url } = await library.listen()
  expect(await signIn(url, 'ada@example.com', 'correct horse battery')).toBe('header.payload.signature')
})
