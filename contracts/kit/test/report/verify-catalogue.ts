import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const here = import.meta.dirname
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

/** The root of the provider's repository, where its results are kept. */
export const catalogueRoot = join(here, 'catalogue')

/** A copy of the pacts of one of the provider cases, such as `green` or `red`, that goes away with the test. */
export async function copyPacts(name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-report-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await cp(join(here, '../projects-provider', name, 'pacts'), directory, { recursive: true })
  await rm(join(directory, 'shop-somebody-else.json'), { force: true })
  return directory
}

/** Verifies the catalogue in a Vitest of its own, as its repository would. */
export async function verifyCatalogue(
  pacts: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<{ output: string; exitCode: number | null }> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const child = spawn(process.execPath, [vitest, 'run', '--root', catalogueRoot, '--reporter=default', ...args], {
    cwd: catalogueRoot,
    env: { ...inherited, NO_COLOR: '1', PACTS: pacts, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  const chunks: string[] = []
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)))
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)))
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { output: chunks.join(''), exitCode }
}
