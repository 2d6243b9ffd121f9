import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { recordingOf } from '../../test/verifier/verify-response.ts'
import type { Recording } from '../recording/recording.ts'
import { orderRecordings } from './order-recordings.ts'
import { writePact } from './write-pact.ts'

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-write-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

const recording = (name: string, status = 200): Recording => ({
  ...recordingOf({ status, headers: {}, rules: {} }),
  description: name,
  test: { file: `${name}.pact.test.ts`, name },
})

test('a pact that does not change keeps its file, inode and all', async () => {
  const directory = await makeDirectory()
  expect(await writePact(directory, 'p.json', [recording('one')])).toBe(true)
  const { ino, mtimeMs } = await stat(join(directory, 'p.json'))
  expect(await writePact(directory, 'p.json', [recording('one')])).toBe(false)
  expect(await stat(join(directory, 'p.json'))).toMatchObject({ ino, mtimeMs })
})

test('a pact that changes is replaced whole, by another file', async () => {
  const directory = await makeDirectory()
  await writePact(directory, 'p.json', [recording('one')])
  const { ino } = await stat(join(directory, 'p.json'))
  expect(await writePact(directory, 'p.json', [recording('two')])).toBe(true)
  expect((await stat(join(directory, 'p.json'))).ino).not.toBe(ino)
  const { interactions } = JSON.parse(await readFile(join(directory, 'p.json'), 'utf8'))
  expect(interactions).toHaveLength(1)
})

test('nothing is left behind, also when writing fails', async () => {
  const directory = await makeDirectory()
  await writePact(directory, 'p.json', [recording('one')])
  expect(await readdir(directory)).toEqual(['p.json'])
  await expect(writePact(directory, 'no/such/directory.json', [recording('one')])).rejects.toThrow('ENOENT')
  expect(await readdir(directory)).toEqual(['p.json'])
})

test('test, operation, origin and what can be done without stand in the comments', async () => {
  const directory = await makeDirectory()
  const origin = { consumer: 'app', via: ['gateway'], test: { file: 'app.pact.test.ts', name: 'an invoice' } }
  await writePact(directory, 'p.json', [{ ...recording('one'), origin, optional: ['$.note'] }])
  const { interactions } = JSON.parse(await readFile(join(directory, 'p.json'), 'utf8'))
  expect(interactions[0].comments).toEqual({
    testFile: 'one.pact.test.ts',
    testname: 'one',
    operationId: 'op',
    origin,
    optional: ['$.note'],
    references: { openapi: { operationId: 'op' } },
  })
})

test('recordings are ordered by provider, name and states, whatever order they came in', () => {
  const other = { ...recording('a'), provider: 'archive' }
  const given = { ...recording('a'), states: [{ name: 'open', params: {} }] }
  const want = new Map([
    ['archive', [other]],
    ['library', [recording('a'), given, recording('b')]],
  ])
  expect(orderRecordings([recording('b'), given, other, recording('a')])).toEqual(want)
  expect(orderRecordings([other, recording('a'), recording('b'), given])).toEqual(want)
})

test('the same interaction of two tests is one, named by the first file', () => {
  const twin = { ...recording('a'), test: { file: 'z.pact.test.ts', name: 'a' } }
  expect(orderRecordings([twin, recording('a')]).get('library')).toEqual([recording('a')])
})

test('different interactions of one name are refused', () => {
  const twin = { ...recording('a', 404), test: { file: 'z.pact.test.ts', name: 'a' } }
  expect(() => orderRecordings([recording('a'), twin])).toThrow(/a\.pact\.test\.ts > a\n {2}z\.pact\.test\.ts > a/)
})
