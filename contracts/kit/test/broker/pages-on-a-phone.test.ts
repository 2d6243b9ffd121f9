import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../src/chromium/find-chromium.ts'
import { findPackedChromium, unpackChromium } from '../../src/chromium/unpack-chromium.ts'
import { openBroker } from './open-broker.ts'

test('the pages fit a phone, and the browser loads all of them under their own policy', {
  timeout: 60_000,
}, async () => {
  const broker = await openBroker()
  const pact = JSON.parse(await readFile(new URL('../../../../pacts/gateway-auth.json', import.meta.url), 'utf8'))
  await broker.publish(pact, 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0', { branch: 'main' })
  pact.interactions[0].response.status = 418
  await broker.publish(pact, 'b1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0', { branch: 'main' })

  const executablePath = findChromium() ?? (await unpackChromium(findPackedChromium()))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))

  const at = '/ui/provider/auth/consumer/gateway'
  for (const path of [
    '/',
    '/ui/network',
    `${at}/matrix`,
    `${at}/pact`,
    `${at}/diff?from=a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0`,
  ]) {
    const answer = await page.goto(`${broker.url}${path}`)
    expect([path, answer?.status()]).toEqual([path, 200])
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360])
  }
  expect(complaints).toEqual([])
})
