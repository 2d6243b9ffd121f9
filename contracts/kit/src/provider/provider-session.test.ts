import { createServer } from 'node:http'
import { expect, test, vi } from 'vitest'
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts'
import { ProviderSession } from './provider-session.ts'

const limits = { provider: 'auth', startTimeout: 1_000, timeout: 50 }

async function openSession(provider: { reset?: () => unknown; close?: () => unknown }) {
  const server = createServer()
  const url = await listenOnLoopback(server)
  const start = vi.fn(() => ({ url: `${url}/`, ...provider }))
  return { session: new ProviderSession({ ...limits, start }), start, server, url }
}

test('a provider starts once, and its URL has no slash at the end', async () => {
  const { session, start, server, url } = await openSession({})
  expect(await Promise.all([session.open(), session.open()])).toEqual([url, url])
  expect(start).toHaveBeenCalledOnce()
  server.close()
})

test.for([
  ['throws', () => Promise.reject(new Error('no database')), 'it threw: no database'],
  ['never settles', () => new Promise(() => {}), 'it has not settled after 50 ms'],
] as const)('a reset that %s says so, and what was answered last', async ([, reset, expected]) => {
  const { session, server } = await openSession({ reset })
  session.noteAnswer('sign in')
  await expect(session.reset()).rejects.toThrow(`(it last answered "sign in"): ${expected}`)
  server.close()
})

test('a close that never settles is an error', async () => {
  const { session, server } = await openSession({ close: () => new Promise(() => {}) })
  await session.open()
  await expect(session.close()).rejects.toThrow('its "close" has not settled after 50 ms')
  server.close()
})

test('a provider that comes up wrong or too late is closed', async () => {
  const close = vi.fn()
  const wrong = new ProviderSession({ ...limits, start: () => ({ url: 'nowhere', close }) })
  await expect(wrong.open()).rejects.toThrow('it is no absolute URL')
  expect(close).toHaveBeenCalledTimes(1)
  const late = Promise.withResolvers<{ url: string; close: () => void }>()
  const slow = new ProviderSession({ ...limits, startTimeout: 10, start: () => late.promise })
  await expect(slow.open()).rejects.toThrow('has not settled after 10 ms')
  late.resolve({ url: 'http://127.0.0.1:1', close })
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2))
})
