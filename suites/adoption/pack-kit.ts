import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const run = promisify(execFile)
const kit = join(import.meta.dirname, '../../contracts/kit')

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the kit as it would be published. */
    tarball: string
  }
}

/** Builds and packs the kit once for all tests, unless `CONCORDAT_TARBALL` names one that is made already. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['CONCORDAT_TARBALL']
  if (given) {
    project.provide('tarball', resolve(given))
    return undefined
  }
  await run(process.execPath, [join(kit, 'scripts/build.ts')])
  const directory = await mkdtemp(join(tmpdir(), 'concordat-tarball-'))
  const args = ['pack', join(kit, 'dist'), '--pack-destination', directory, '--silent']
  const { stdout } = await run('npm', args, { cwd: directory })
  project.provide('tarball', join(directory, stdout.trim()))
  return () => rm(directory, { recursive: true, force: true })
}
