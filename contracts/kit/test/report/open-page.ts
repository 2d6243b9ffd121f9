import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../src/chromium/find-chromium.ts'
import { findPackedChromium, unpackChromium } from '../../src/chromium/unpack-chromium.ts'

const LAUNCH_LIMIT = 60_000

/** Opens pages in one real Chromium for all tests of a file; each page goes away with the browser. */
export function usePages(): (html: string, options?: BrowserContextOptions) => Promise<OpenedPage> {
  let browser: Browser
  beforeAll(async () => {
    const executablePath = findChromium() ?? (await unpackChromium(findPackedChromium()))
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, LAUNCH_LIMIT)
  afterAll(() => browser.close())
  return async (html, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    const requests: string[] = []
    await page.route('**', (route) => {
      const url = route.request().url()
      if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      requests.push(url)
      return route.abort()
    })
    await page.goto(address)
    return { page, faults, requests }
  }
}

/** Nothing listens there: the page comes from the test. */
const address = 'http://report.test/'

export interface OpenedPage {
  page: Page
  /** Script errors, and what the page's own policy refused. */
  faults: string[]
  /** What the page asked for besides itself. */
  requests: string[]
}
