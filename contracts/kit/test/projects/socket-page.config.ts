import { chromium } from 'concordat/chromium'
import { mergeConfig } from 'vitest/config'
import base from './sockets.config.ts'

// The same provider, for a client in a page of Chromium.
export default mergeConfig(base, {
  test: {
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: chromium(),
      instances: [{ browser: 'chromium' }],
    },
  },
})
