import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

test('a reader that closes the pipe early is no error', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bin.ts'), 'doctor'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect(said).not.toContain('EPIPE')
  expect([0, 1]).toContain(code)
}, 30_000)
