/** Starts the real verifier's process, says so, and waits to be killed. */
import { createEngine } from '../../src/provider/engine.ts'

const pact = { consumer: { name: 'shop' }, provider: { name: 'catalogue' }, interactions: [] }
const url = 'http://127.0.0.1:1'
await createEngine().verify({
  pact: JSON.stringify(pact),
  provider: 'catalogue',
  providerUrl: url,
  stateUrl: url,
  timeout: 100,
})
console.log('started')
