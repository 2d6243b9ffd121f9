import { existsSync } from 'node:fs'
import { type PlaywrightProviderOptions, playwright } from '@vitest/browser-playwright'
import type { BrowserProviderOption } from 'vitest/node'
import { explainLaunch } from './explain-launch.ts'
import { findChromium } from './find-chromium.ts'
import { findPackedChromium, unpackChromium } from './unpack-chromium.ts'

/**
 * Vitest browser provider that runs tests in a Chromium without downloading one: what CHROME_PATH names, an installed
 * Chrome, Chromium or Edge, or on Linux the one of the npm package `@sparticuz/chromium`.
 *
 * It is looked for when the first page opens, so that a machine without one can run all other projects.
 *
 * @example
 * browser: { enabled: true, headless: true, provider: chromium(), instances: [{ browser: 'chromium' }] }
 * @see https://vitest.dev/guide/browser/
 */
export function chromium(options: PlaywrightProviderOptions = {}): BrowserProviderOption<PlaywrightProviderOptions> {
  const settled = { ...options }
  const use = (executablePath: string) => {
    settled.launchOptions = { ...options.launchOptions, executablePath }
  }
  const provider = playwright(settled)
  return {
    ...provider,
    prewarm(context) {
      const executable = findReady()
      if (executable === undefined) return
      use(executable)
      provider.prewarm?.(context)
    },
    providerFactory(project) {
      const browser = provider.providerFactory(project)
      const openPage = browser.openPage.bind(browser)
      browser.openPage = async (...args) => {
        const executable = findChromium() ?? (await unpackChromium(findPackedChromium()))
        use(executable)
        await openPage(...args).catch((error: unknown) => Promise.reject(explainLaunch(executable, error)))
      }
      return browser
    },
  }
}

/** One that needs no unpacking. Why there is none is said when a page needs it. */
function findReady(): string | undefined {
  try {
    const installed = findChromium()
    if (installed !== undefined) return installed
    const { executable } = findPackedChromium()
    return existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}
