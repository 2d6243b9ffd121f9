import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCases } from '../../../test/projects-provider/run-cases.ts'
import { serveFetch } from '../../loopback/serve-fetch.ts'

const recorded = join(import.meta.dirname, '../../../test/projects-provider/loop/pacts')

async function runLoop(broken: 'yes' | 'no') {
  const pacts = await mkdtemp(join(tmpdir(), 'concordat-loop-'))
  onTestFinished(() => rm(pacts, { recursive: true }))
  await cp(recorded, pacts, { recursive: true })
  const run = await runCases(['loop-*'], { LOOP_PACTS: pacts, LOOP_BROKEN: broken })
  return { run, pacts }
}

test('what the gateway forwards becomes its pact, which the service behind it verifies', async () => {
  const { run, pacts } = await runLoop('no')
  expect(run.exitCode, run.output).toBe(0)
  expect(await readdir(pacts)).toEqual(['frontend-shop.json', 'shop-catalogue.json'])
  const verified = run.cases['loop']?.flatMap(({ meta }) => meta.concordatVerification ?? [])
  expect(verified?.map(({ consumer, provider }) => `${consumer} → ${provider}`).sort()).toEqual([
    'frontend → shop',
    'frontend → shop',
    'shop → catalogue',
  ])
  const text = await readFile(join(pacts, 'shop-catalogue.json'), 'utf8')
  for (const secret of ['minted-by-the-shop', 'eyJhbGciOiJIUzI1NiJ9']) expect(text).not.toContain(secret)
}, 120_000)

test('the service behind a gateway learns which consumer it breaks', async () => {
  const { run } = await runLoop('yes')
  const failures = run.cases['loop']?.flatMap(({ failureMessages }) => failureMessages)
  expect(failures).toHaveLength(1)
  expect(failures?.[0]).toContain('catalogue breaks shop: "books > a book (getBook 200)"')
  expect(failures?.[0]).toContain('recorded by   loop/shop.verify.test.ts')
  expect(failures?.[0]).toContain('on behalf of  frontend, through shop: src/api/books.pact.test.ts')
  expect(failures?.[0]).toMatch(/\$\.title {2}type {2}"Emma" {4}\(missing\)/)
}, 120_000)

test('a gateway that is verified where it is deployed leaves the pact with the service behind it as it is', async () => {
  const { pacts } = await runLoop('no')
  const before = await readFile(join(pacts, 'shop-catalogue.json'), 'utf8')
  const states = await serveFetch(async () => Response.json({ accessToken: 'a-token', bookId: 'b-1' }))
  const shop = await serveFetch(async () => Response.json({ title: 'Emma' }))
  onTestFinished(() => Promise.all([states.close(), shop.close()]).then(() => {}))
  const env = { LOOP_PACTS: pacts, LOOP_SHOP_URL: shop.url, LOOP_STATE_URL: states.url }
  const run = await runCases(['loop-gateway'], env)
  expect(run.cases['loop']?.map(({ status }) => status)).toEqual(['passed', 'passed'])
  expect(run.output).toContain('left as they are: shop was verified where it is deployed')
  expect(await readFile(join(pacts, 'shop-catalogue.json'), 'utf8')).toBe(before)
}, 120_000)
