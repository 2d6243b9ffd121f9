import { expect, test } from 'vitest'
import type { Io } from './io.ts'
import { run } from './run.ts'
import { verbs } from './verbs/index.ts'

const silentIo: Io = {
  out: { write: () => true },
  error: { write: () => true },
  cwd: import.meta.dirname,
  env: {},
  signal: new AbortController().signal,
  exitCode: 0,
}

test('help goes to the output, lists every command and is no error', async () => {
  const { code, out } = await runWith(['--help'])
  expect({ code, error: '' }).toEqual({ code: 0, error: '' })
  expect(out).toContain('check')
  expect(out).toContain('Exit codes')
})

test.for([
  [['no-such-verb'], "unknown command 'no-such-verb'"],
  [['check', '--no-such-option'], "unknown option '--no-such-option'"],
  [['check', '--pacts', 'pacts', '--openapi', 'auth'], 'Write it as <provider>=<file>'],
  [['check', '--config', 'none.ts'], 'there is no such file'],
  [['check'], 'Run "concordat init" there'],
] as const)('%j cannot run, and says why', async ([args, message]) => {
  const { code, out, error } = await runWith(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain(message)
})

test.for(['', ...verbs.map((verb) => verb(silentIo).name())])(
  'the help of "%s" fits a screen and ends with an example',
  async (verb) => {
    const { code, out } = await runWith([...(verb ? [verb] : []), '--help'])
    const lines = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines.length).toBeLessThanOrEqual(24)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(out).toMatch(/^Example: concordat .+$/m)
  },
)

async function runWith(args: readonly string[]) {
  const written = { out: '', error: '' }
  const code = await run(args, {
    out: { write: (text) => (written.out += text) },
    error: { write: (text) => (written.error += text) },
    cwd: import.meta.dirname,
    env: {},
    signal: new AbortController().signal,
    exitCode: 0,
  })
  return { code, ...written }
}
