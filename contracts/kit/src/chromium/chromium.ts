import { type PlaywrightProviderOptions, playwright } from '@vitest/browser-playwright'
import type { BrowserProviderOption } from 'vitest/node'
import { findChromium } from './find-chromium.ts'
import { unpackChromium } from './unpack-chromium.ts'

/**
 * Vitest browser provider that runs tests in the Chromium of this machine, without a download: what CHROME_PATH names,
 * an installed Chrome, Chromium or Edge, or on Linux the one of the npm package `@sparticuz/chromium`.
 *
 * It is looked for when the first page opens, so a machine without one can run all other projects.
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
      const installed = tryFind()
      if (installed === undefined) return
      use(installed)
      provider.prewarm?.(context)
    },
    providerFactory(project) {
      const browser = provider.providerFactory(project)
      const openPage = browser.openPage.bind(browser)
      browser.openPage = async (...args) => {
        use(findChromium() ?? (await unpackChromium()))
        await openPage(...args)
      }
      return browser
    },
  }
}

/** Without the error, which belongs to the test run that needs a page. */
function tryFind(): string | undefined {
  try {
    return findChromium()
  } catch {
    return undefined
  }
}
