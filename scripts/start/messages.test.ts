import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { checkPacts } from './check-pacts.ts'
import { printReport } from './print-report.ts'
import { joinPairs, readPacts } from './read-pairs.ts'

const interactions = [
  { type: 'Synchronous/HTTP', description: 'one' },
  { type: 'Asynchronous/Messages', description: 'two' },
]

async function writePact(provider: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-pairs-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const pact = { consumer: { name: 'gateway' }, provider: { name: provider }, interactions }
  await writeFile(join(directory, `gateway-${provider}.json`), JSON.stringify(pact))
  return directory
}

test('messages are counted among the interactions, and the verdict says how many they are', async () => {
  const pairs = joinPairs(await readPacts(await writePact('auth')), [], [])
  expect(pairs).toMatchObject([{ interactions: 2, messages: 1 }])
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  onTestFinished(() => log.mockRestore())
  printReport({ exitCode: 0, stale: [], pairs, findings: [], failures: [], durationMs: 0 })
  expect(log.mock.calls.flat().join('\n')).toContain('0 of 2 interactions verified (1 of them messages), no findings')
})

test.for([
  ['auth', 'concordat.config.ts names no "asyncapi" of auth'],
  ['nobody', 'concordat.config.ts names no "openapi" of nobody'],
])('a document that the config does not name is an error: %s', async ([provider = '', expected]) => {
  const pacts = await readPacts(await writePact(provider))
  await expect(checkPacts(pacts)).rejects.toThrow(expected)
})
