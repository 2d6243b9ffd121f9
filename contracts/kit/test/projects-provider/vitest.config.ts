import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { readOpenApi } from '../../src/documents/index.ts'

const document = await readOpenApi(join(import.meta.dirname, 'catalogue.yaml'))

/** Each folder is a case; `run-cases.ts` runs them all in one Vitest and reads what became of every test. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { name: 'plain', include: ['*/*.verify.test.ts'], exclude: ['relay/*', 'relay-*/*', 'without-plugin/*'] },
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
    ],
  },
})
