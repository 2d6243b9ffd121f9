import { expect, test } from 'vitest'
import { listTodos, signIn } from './api.ts'

test('signs in and uses the token', async () => {
  const api = await signIn('ada@example.com', 'correct horse')
  expect((await listTodos(api)).todos).toHaveLength(2)
})

test('shows why signing in failed', async () => {
  await expect(signIn('ada@example.com', 'wrong')).rejects.toThrow('Wrong password')
})
