import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { readOpenApi } from '../../src/documents/index.ts'
import { concordat } from '../../src/vitest/index.ts'

const document = await readOpenApi(join(import.meta.dirname, 'catalogue.yaml'))

// The loop writes pacts, so it gets a directory of its own.
const loopPacts = process.env['LOOP_PACTS'] ?? 'none'

/** Each folder is a case; `run-cases.ts` runs them all in one Vitest and reads what became of every test. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'plain',
          include: ['*/*.verify.test.ts'],
          exclude: ['relay/*', 'relay-*/*', 'without-plugin/*', 'loop/*'],
        },
      },
      { test: { name: 'no-plugin', include: ['without-plugin/*.verify.test.ts'] } },
      {
        test: {
          name: 'relay',
          include: ['relay/*.verify.test.ts', 'relay-*/*.verify.test.ts'],
          // What the plugin provides; the cases look at what verification does with it.
          provide: {
            concordat: {
              participant: 'shop',
              root: import.meta.dirname.replaceAll('\\', '/'),
              providers: { catalogue: { url: 'http://catalogue.pact.test', document } },
            },
          },
        },
      },
      {
        plugins: [
          concordat({ participant: 'shop', pacts: loopPacts, providers: { catalogue: { openapi: 'catalogue.yaml' } } }),
        ],
        test: { name: 'loop-gateway', include: ['loop/shop.verify.test.ts'], sequence: { groupOrder: 1 } },
      },
      { test: { name: 'loop-upstream', include: ['loop/catalogue.verify.test.ts'], sequence: { groupOrder: 2 } } },
    ],
  },
})
