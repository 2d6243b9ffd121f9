import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

/** Starts a process that fails as `fault` says. */
function start(fault: string) {
  const url = (file: string) => new URL(file, import.meta.url).href
  const source = `
    import { explainStartUp } from '${url('./explain-start-up.ts')}'
    import { StartUpError } from '${url('./start-up-error.ts')}'
    await explainStartUp(async () => { throw ${fault} })`
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['--input-type=module-typescript', '-e', source], (error, stdout, stderr) => {
      resolve({ code: error?.code, stdout, stderr })
    })
  })
}

test('what the operator can cure is one message, exit code 2', async () => {
  const stderr = 'Failed to start: no PORT. Set PORT.\n'
  expect(await start(`new StartUpError(${JSON.stringify(stderr.trim())})`)).toEqual({ code: 2, stdout: '', stderr })
}, 30_000)

test('a defect keeps its stack and exits 1', async () => {
  const { code, stderr } = await start(`new TypeError('of a bug')`)
  expect(code).toBe(1)
  expect(stderr).toMatch(/TypeError: of a bug\n {4}at /)
}, 30_000)
