import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { readAsyncApi } from '../../src/documents/read-asyncapi.ts'
import { readOpenApi } from '../../src/documents/read-openapi.ts'
import { concordat } from '../../src/vitest/index.ts'

const pacts = process.env['RELAY_PACTS'] ?? 'none'
const harbour = { openapi: '../harbour/harbour.yaml', asyncapi: '../harbour/harbour.asyncapi.yaml' }
const pier = { openapi: 'pier.yaml', asyncapi: 'pier.asyncapi.yaml' }
const at = (file: string) => join(import.meta.dirname, file)
const [document, asyncapi] = [await readOpenApi(at(harbour.openapi)), await readAsyncApi(at(harbour.asyncapi))]

/** What the plugin provides; the cases look at what verification does with it. */
function provide(messages: object) {
  return {
    concordat: {
      participant: 'pier',
      root: import.meta.dirname.replaceAll('\\', '/'),
      providers: { harbour: { url: 'http://harbour.pact.test', document, ...messages } },
    },
  }
}

/** The loop of a front end, a gateway and a service, and gateways that are wrong, each in a folder. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        plugins: [concordat({ participant: 'board', pacts, providers: { pier } })],
        test: { name: 'loop-record', include: ['record/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      {
        plugins: [concordat({ participant: 'pier', pacts, providers: { harbour } })],
        test: { name: 'loop-gateway', include: ['loop-gateway/*.verify.test.ts'], sequence: { groupOrder: 2 } },
      },
      {
        test: { name: 'loop-upstream', include: ['loop-upstream/*.verify.test.ts'], sequence: { groupOrder: 3 } },
      },
      {
        test: {
          name: 'faults',
          include: ['fault-*/*.verify.test.ts', 'honest-*/*.verify.test.ts'],
          sequence: { groupOrder: 4 },
          provide: provide({ asyncapi }),
        },
      },
      {
        test: {
          name: 'undocumented',
          include: ['undocumented-*/*.verify.test.ts'],
          sequence: { groupOrder: 5 },
          provide: provide({}),
        },
      },
    ],
  },
})
