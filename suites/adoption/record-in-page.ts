import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine, Ran } from './machine.ts'

const config = `import { chromium } from 'concordat/chromium'
import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'
import contracts from './concordat.config.ts'

const browser = { enabled: true, headless: true, provider: chromium(), instances: [{ browser: 'chromium' as const }] }
export default defineConfig({ plugins: [concordat(contracts)], test: { browser } })
`

/** Lets a shop that recorded in Node record in a page of Chromium, and says what each of them wrote. */
export async function recordInPage(machine: Machine, shop: string): Promise<Ran & { inNode: string; inPage: string }> {
  const pact = join(shop, 'pacts/shop-catalogue.json')
  const inNode = await readFile(pact, 'utf8')
  await rm(pact)
  await writeFile(join(shop, 'vitest.config.ts'), config)
  await machine.run('npm install --save-dev @vitest/browser-playwright playwright @sparticuz/chromium', shop)
  const ran = await machine.run('npx vitest run', shop)
  return { ...ran, inNode, inPage: await readFile(pact, 'utf8').catch(() => '') }
}
