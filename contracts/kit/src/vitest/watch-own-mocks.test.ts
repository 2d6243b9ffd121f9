import { expect, test, vi } from 'vitest'
import { watchOwnMocks } from './watch-own-mocks.ts'
import { workerFile } from './worker-file.ts'

/** What an import is resolved to, where the plugin has a say. */
function resolve(source: string, importer: string): unknown {
  const handler = typeof watchOwnMocks === 'function' ? watchOwnMocks : watchOwnMocks.handler
  return Reflect.apply(handler, undefined, [source, importer, {}])
}

test('tests get an MSW that is watched, and the kit the real one', () => {
  expect(resolve('msw/node', '/app/src/server.ts')).toBe(workerFile('own-mocks/msw-node'))
  expect(resolve('msw/browser', '/app/src/worker.ts')).toBe(workerFile('own-mocks/msw-browser'))
  expect(resolve('msw', '/app/src/handlers.ts')).toBeUndefined()
  expect(resolve('msw/node', workerFile('own-mocks/msw-node'))).toBeUndefined()
})

test('an app that is built or served with the same config gets the real one', () => {
  vi.stubEnv('VITEST', undefined)
  expect(resolve('msw/browser', '/app/src/worker.ts')).toBeUndefined()
  vi.unstubAllEnvs()
})
