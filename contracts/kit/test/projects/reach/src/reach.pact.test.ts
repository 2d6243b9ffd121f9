import { request as httpRequest } from 'node:http'
import { text } from 'node:stream/consumers'
import { pactWith } from 'concordat/consumer'
import { Pool } from 'undici'
import { expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'

const library = pactWith<paths>({ provider: 'library' })
const headers = { authorization: 'Bearer token' }
let stopped = ''

function mockStock(): void {
  library.get('/stock', ({ response }) => response(200).json({ novel: 3 }))
}

test('fetch', async () => {
  mockStock()
  const response = await fetch(`${library.url}/stock`, { headers })
  expect(await response.json()).toEqual({ novel: 3 })
})

test('node:http', async () => {
  mockStock()
  const body = await new Promise<string>((resolve, reject) => {
    httpRequest(`${library.url}/stock`, { headers }, (response) => resolve(text(response)))
      .on('error', reject)
      .end()
  })
  expect(JSON.parse(body)).toEqual({ novel: 3 })
})

test('a pool of undici, which is not intercepted', async () => {
  mockStock()
  const { url } = await library.listen()
  stopped = url
  const pool = new Pool(url)
  const { body } = await pool.request({ path: '/stock', method: 'GET', headers })
  expect(await body.json()).toEqual({ novel: 3 })
  await pool.close()
})

test('the listener ended with its test', async () => {
  await expect(fetch(`${stopped}/stock`)).rejects.toThrow('fetch failed')
})

test('answers in order: refused, then fulfilled', async () => {
  library
    .post('/login', ({ response }) => response(401).json({ type: 'about:blank', title: 'No', status: 401 }))
    .reads(null)
  library.post('/login', ({ response }) => response(200).json({ accessToken: 'x', expiresIn: 1 }))
  const signIn = async () => {
    const body = new URLSearchParams({ email: 'a@b.cd', password: 'password-1' })
    return (await fetch(`${library.url}/login`, { method: 'POST', body })).status
  }
  expect([await signIn(), await signIn(), await signIn()]).toEqual([401, 200, 200])
})

test('other hosts are left alone', async () => {
  await expect(fetch('http://127.0.0.1:9/')).rejects.toThrow('fetch failed')
})
