import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CheckUp } from './check-up.ts'

const name = 'chromium'

/** Where tests can run in pages, whether there is a Chromium for them. */
export const checkChromium: CheckUp = async ({ root, env }) => {
  if (!isInstalled(root, '@vitest/browser-playwright')) return []
  const { findChromium } = await import('../chromium/find-chromium.ts')
  const { findPackedChromium } = await import('../chromium/unpack-chromium.ts')
  try {
    const installed = findChromium({ env })
    return [{ name, status: 'ok', message: installed ?? `${findPackedChromium().executable}, of the npm package` }]
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return [{ name, status: 'fail', message }]
  }
}

function isInstalled(root: string, name: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name))) return true
    if (folder === dirname(folder)) return false
  }
}
