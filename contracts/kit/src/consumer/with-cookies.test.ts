import { expect, test } from 'vitest'
import { withCookies } from './with-cookies.ts'

const jar = { refresh_token: 'held', device: 'held' }
const cookiesOf = (init?: RequestInit, held: Record<string, string> = jar) =>
  withCookies(new Request('http://auth.test/refresh', init), held).headers.get('cookie')

test.for([
  { name: 'the jar is sent', sent: cookiesOf(), want: 'refresh_token=held; device=held' },
  { name: 'an empty jar adds no header', sent: cookiesOf({}, {}), want: null },
  { name: 'no credentials, no cookies', sent: cookiesOf({ credentials: 'omit' }), want: null },
  {
    name: 'what the client sends by itself wins',
    sent: cookiesOf({ headers: { cookie: 'device=own; theme=dark' } }),
    want: 'device=own; theme=dark; refresh_token=held',
  },
])('$name', ({ sent, want }) => {
  expect(sent).toBe(want)
})

test('the body stays readable on both sides', async () => {
  const request = new Request('http://auth.test/refresh', { method: 'POST', body: 'all' })
  expect(await withCookies(request, jar).text()).toBe('all')
  expect(await request.text()).toBe('all')
})
