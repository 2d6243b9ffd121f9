import { expect, test } from 'vitest'
import { checkEngine, tryEngine } from './check-engine.ts'

const patient = { root: '', env: process.env, signal: new AbortController().signal }
const moduleOf = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`

test('the library of this machine loads', { timeout: 60_000 }, async () => {
  expect(await checkEngine(patient)).toEqual([
    { name: 'pact engine', status: 'ok', message: 'its native library loads' },
  ])
})

test.for<[string, string]>([
  ["throw new Error('no binary for this platform')", 'exit code 1, saying: Error: no binary for this platform'],
  ["process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000)", 'it ended with SIGSEGV'],
])('one that does not is told, whatever it does to its process: %s', { timeout: 60_000 }, async ([text, how]) => {
  const [found] = await tryEngine(moduleOf(text), patient)
  expect(found).toMatchObject({ status: 'fail', remedy: expect.stringContaining('install again') })
  expect(found?.message).toContain(how)
})
