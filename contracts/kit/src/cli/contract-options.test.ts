import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { resolveContracts } from './contract-options.ts'
import type { Io } from './io.ts'

const written = { pacts: 'pacts', providers: { catalogue: { openapi: 'catalogue.yaml' } } }

test.for([
  ['nothing', {}, written],
  ['another directory', { pacts: 'others' }, { ...written, pacts: 'others' }],
  [
    'a document',
    { openapi: ['orders=orders.yaml'] },
    { ...written, providers: { ...written.providers, orders: { openapi: 'orders.yaml' } } },
  ],
  [
    'another document',
    { openapi: ['catalogue=next=1.yaml'] },
    { ...written, providers: { catalogue: { openapi: 'next=1.yaml' } } },
  ],
] as const)('options that say %s override the config in that alone', async ([, options, expected]) => {
  const io = await makeIo(`export default ${JSON.stringify(written)}`)
  expect(
    await resolveContracts(io, { ...options, openapi: [...('openapi' in options ? options.openapi : [])] }),
  ).toEqual({
    ...expected,
    root: io.cwd,
  })
})

test('options that say it all need no config', async () => {
  const io = await makeIo()
  expect(await resolveContracts(io, { pacts: 'p', openapi: ['catalogue=c.yaml'] })).toEqual({
    root: io.cwd,
    pacts: 'p',
    providers: { catalogue: { openapi: 'c.yaml' } },
  })
})

test('a config of another directory is not mixed with options', async () => {
  const { cwd } = await makeIo(`export default ${JSON.stringify(written)}`)
  const io = { ...(await makeIo()), cwd: tmpdir() }
  const config = join(cwd, 'concordat.config.ts')
  await expect(resolveContracts(io, { config, pacts: 'pacts' })).rejects.toThrow('paths would mean two things')
})

async function makeIo(config?: string): Promise<Io> {
  const cwd = await mkdtemp(join(tmpdir(), 'concordat-options-'))
  onTestFinished(() => rm(cwd, { recursive: true }))
  if (config) await writeFile(join(cwd, 'concordat.config.ts'), config)
  const out = { write: () => true }
  return { out, error: out, cwd, env: {}, signal: new AbortController().signal, exitCode: 0 }
}
