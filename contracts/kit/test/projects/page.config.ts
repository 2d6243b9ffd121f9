import { chromium } from 'concordat/chromium'
import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// The same tests in a page or in Node, as IN says.
export default defineConfig({
  plugins: [
    concordat({
      participant: 'reader',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { library: { openapi: '../../library/library.yaml' } },
    }),
  ],
  test: {
    include: ['src/**/*.pact.test.ts'],
    browser: {
      enabled: process.env['IN'] === 'page',
      headless: true,
      screenshotFailures: false,
      provider: chromium(),
      instances: [{ browser: 'chromium' }],
    },
  },
})
