/** Verifies one pact file with the ordinary pact-js Verifier: `node verify-with-pact-js.ts <pact file>`. */
import { Verifier } from '@pact-foundation/pact'
import { makeStates } from '../projects-provider/catalogue-states.ts'
import { startCatalogue } from '../projects-provider/start-catalogue.ts'

const [pactFile = ''] = process.argv.slice(2)
const catalogue = await startCatalogue()
try {
  const result = await new Verifier({
    provider: 'catalogue',
    providerBaseUrl: catalogue.url,
    pactUrls: [pactFile],
    logLevel: 'error',
    beforeEach: async () => catalogue.reset(),
    stateHandlers: Object.fromEntries(
      Object.entries(makeStates(() => catalogue)).map(([name, handle]) => [name, async () => handle()]),
    ),
  }).verifyProvider()
  process.exitCode = JSON.parse(result).result === true ? 0 : 1
} catch {
  process.exitCode = 1
} finally {
  catalogue.close()
}
