import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

/** Runs the tests of a repository, as its owner would. */
export function runVitest(root: string): Promise<{ exitCode: number; output: string }> {
  const clean = Object.entries(process.env).filter(
    ([key]) => !/^(VITEST|NODE_OPTIONS|TEST$|DEV$|PROD$|MODE$)/.test(key),
  )
  const env = { ...Object.fromEntries(clean), NO_COLOR: '1', CI: '1' }
  return new Promise((resolve) => {
    execFile(process.execPath, [vitest, 'run'], { cwd: root, env }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
      resolve({ exitCode, output: stdout + stderr })
    })
  })
}
