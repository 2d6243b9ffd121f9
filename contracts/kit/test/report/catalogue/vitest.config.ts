import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

/** A provider's repository, in which nothing records; PACTS names the directory of its pacts. */
export default defineConfig({
  plugins: [concordat({ participant: 'catalogue', pacts: process.env['PACTS'] ?? 'pacts' })],
  test: { include: ['*.verify.test.ts'] },
})
