import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const fixtures = join(import.meta.dirname, '../../test')

async function verifyWithPactJs(pactFile: string): Promise<number | null> {
  const script = join(fixtures, 'engine/verify-with-pact-js.ts')
  const child = spawn(process.execPath, [script, join(fixtures, 'projects-provider', pactFile)], { stdio: 'ignore' })
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  return exitCode
}

test('what passes here passes with the Verifier of pact-js, and what fails here fails there', async () => {
  expect(await verifyWithPactJs('green/pacts/shop-catalogue.json')).toBe(0)
  expect(await verifyWithPactJs('green/pacts/library-catalogue.json')).toBe(0)
  expect(await verifyWithPactJs('red/pacts/shop-catalogue.json')).toBe(1)
}, 30_000)
