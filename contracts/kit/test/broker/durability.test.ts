import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/broker/store/open-store.ts'
import { bookPact } from './book-pact.ts'
import { openBroker } from './open-broker.ts'
import { runCrashRounds } from './run-crash-rounds.ts'

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-durability-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

// CONCORDAT_CRASH_ROUNDS=20 is the full run: about half a minute.
const rounds = Number(process.env['CONCORDAT_CRASH_ROUNDS'] ?? 3)

test('fifty publishers lose nothing that was confirmed when the broker is killed', {
  timeout: 30_000 + rounds * 10_000,
}, async () => {
  const report = await runCrashRounds({ directory: await makeDirectory(), rounds, publishers: 50, seed: 1815 })
  expect(report.acknowledged).toBeGreaterThan(rounds)
  expect(report).toMatchObject({ rounds, lost: [], integrity: Array(rounds).fill('ok') })
})

test('a backup of a running broker is a broker of that moment', async () => {
  const directory = await makeDirectory()
  const broker = await openBroker({ file: join(directory, 'broker.sqlite') })
  await broker.publish(bookPact(), '1')
  const backup = join(directory, 'backup.sqlite')
  await broker.backUp(backup)
  await broker.publish(bookPact({ title: 'Persuasion' }), '2')

  const restored = await openBroker({ file: backup })
  const versions = await restored.send('GET', '/pacticipants/shop/versions')
  expect(versions.body._embedded.versions).toMatchObject([{ number: '1' }])
  expect(() => broker.backUp(backup)).toThrow()
})

test('a file of a newer broker is refused, and left as it is', async () => {
  const file = join(await makeDirectory(), 'broker.sqlite')
  const store = openStore(file, () => new Date())
  store.run('PRAGMA user_version = 999')
  store.close()
  expect(() => openStore(file, () => new Date())).toThrow(
    /its schema is version 999 and this broker knows \d+\. Update concordat/,
  )
})
