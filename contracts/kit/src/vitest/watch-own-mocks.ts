import type { Plugin } from 'vitest/config'
import { workerFile } from './worker-file.ts'

const watched: Readonly<Record<string, string>> = {
  'msw/node': workerFile('own-mocks/msw-node'),
  'msw/browser': workerFile('own-mocks/msw-browser'),
}
const consumer = workerFile('').replace(/\.[jt]s$/, '')

/**
 * Gives tests an MSW whose servers and workers the kit can watch; the kit itself gets the real one, and so does an app that
 * shares its Vite config with its tests.
 */
export const watchOwnMocks: NonNullable<Plugin['resolveId']> = {
  order: 'pre',
  handler: (source, importer) => {
    const watching = process.env['VITEST'] ? watched[source] : undefined
    return watching !== undefined && !importer?.startsWith(consumer) ? watching : undefined
  },
}
