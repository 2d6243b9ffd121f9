import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts'
import type { EngineResult } from './engine-protocol.ts'
import { ProviderSession } from './provider-session.ts'
import { runStatesHere } from './state-changer.ts'
import { verifyInteraction } from './verify-interaction.ts'

const interaction = { description: 'a book', request: { method: 'GET', path: '/' }, response: { status: 200 } }
const pact = { consumer: { name: 'shop' }, provider: { name: 'catalogue' }, interactions: [interaction] }

test.for([0, 2])('a verifier that says "verified" after %i interactions of 1 is not believed', async (executed) => {
  const server = createServer()
  const url = await listenOnLoopback(server)
  const result = { description: 'a book', result: 'OK' as const, pending: false }
  const answer: EngineResult = { result: true, interactionResults: Array(executed).fill(result) }
  const context = {
    provider: 'catalogue',
    session: new ProviderSession({
      provider: 'catalogue',
      start: () => ({ url }),
      startTimeout: 1_000,
      timeout: 1_000,
    }),
    engine: { verify: async () => answer, close: async () => {} },
    stateServer: { url, setValues: () => {}, close: async () => {} },
    states: runStatesHere({}, { provider: 'catalogue', timeout: 1_000 }),
    relay: () => undefined,
    timeout: 1_000,
  }
  await expect(
    verifyInteraction(context, { pact, interaction, single: '{}', test: { file: 'a.verify.test.ts', name: 'a book' } }),
  ).rejects.toThrow(`executed ${executed} interactions of 1`)
  server.close()
})
