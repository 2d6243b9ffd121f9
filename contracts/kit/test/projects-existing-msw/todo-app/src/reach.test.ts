import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpResponse, http, passthrough } from 'msw'
import { expect, test } from 'vitest'
import { baseURL } from './api.ts'
import { server } from './mocks/server.ts'

test('asks the real health check', async () => {
  const real = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1')
  await new Promise((resolve) => real.once('listening', resolve))
  const url = `http://127.0.0.1:${(real.address() as AddressInfo).port}/health`
  server.use(http.get(url, () => passthrough()))
  try {
    await expect((await fetch(url)).text()).resolves.toBe('ok')
  } finally {
    real.close()
  }
})

test('reads the statistics', async () => {
  server.use(http.get(`${baseURL}/stats`, () => HttpResponse.json({ open: 3, done: 4 })))
  const response = await fetch(`${baseURL}/stats`, { headers: { authorization: 'Bearer eyJ.secret.token' } })
  await expect(response.json()).resolves.toEqual({ open: 3, done: 4 })
})

test('refuses what no handler answers', async () => {
  await expect(fetch(`${baseURL}/unheard-of`)).rejects.toThrow()
})
