import { fork } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePactDirectory } from '../projects/run-project.ts'

const patience = 60_000
const writer = join(import.meta.dirname, 'writer.ts')
const file = 'reader-library.json'

function startWriter(directory: string, count: number) {
  return fork(writer, [directory, String(count)], { execArgv: [], stdio: 'ignore' })
}

test('SIGKILL while a pact is written leaves the old one whole, and the next run replaces it', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  await once(startWriter(pacts, 3), 'exit')
  const before = await readFile(join(pacts, file), 'utf8')
  expect(JSON.parse(before).interactions).toHaveLength(3)

  const watcher = watch(pacts)
  const child = startWriter(pacts, 5_000)
  const ended = once(child, 'exit')
  await Promise.race([once(watcher, 'change'), ended])
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  watcher.close()
  expect(await readFile(join(pacts, file), 'utf8')).toBe(before)

  await once(startWriter(pacts, 4), 'exit')
  expect(JSON.parse(await readFile(join(pacts, file), 'utf8')).interactions).toHaveLength(4)
  expect((await readdir(pacts)).filter((name) => name.endsWith('.json'))).toEqual([file])
})

test.for<[string, string]>([
  ['cut off in the middle', '{"consumer":{"name":"reader"},"inter'],
  ['of another tool', '{"swagger":"2.0"}'],
  ['empty', ''],
])('a pact that is %s is replaced by a whole one', { timeout: patience }, async ([, text]) => {
  const pacts = await makePactDirectory()
  await writeFile(join(pacts, file), text)
  await once(startWriter(pacts, 2), 'exit')
  expect(JSON.parse(await readFile(join(pacts, file), 'utf8')).interactions).toHaveLength(2)
})
