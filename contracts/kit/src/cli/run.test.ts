import { expect, test } from 'vitest'
import { run } from './run.ts'

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
