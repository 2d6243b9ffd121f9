import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

test('three breaking changes of auth: one hits the front end through the gateway, two hit nobody', async () => {
  const after = await copyContracts()
  await after.edit('id, createdAt, lastSeenAt, idleExpiresAt', 'id, createdAt, idleExpiresAt')
  await after.edit('        lastSeenAt:\n          type: string\n          format: date-time\n', '')
  await after.edit('[active, sub, tenant, sid, scope, iss', '[active, sid, scope, iss')
  const { code, stdout } = await after.diff()
  expect(stdout).toContain('3 breaking: 1 hits frontend through the gateway (2 interactions), 2 hit nobody')
  expect(stdout).toContain('consumers/frontend/src/api/resources/sessions.pact.test.ts')
  expect(code).toBe(1)
})

test('a revision is compared with itself without a change', async () => {
  const { code, stdout } = await (await copyContracts()).diff()
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^no change, since/) })
})

async function copyContracts() {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-contracts-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  for (const folder of ['openapi', 'pacts']) await cp(join(root, folder), join(directory, folder), { recursive: true })
  const config = { pacts: 'pacts', providers: { auth: { openapi: 'openapi/auth.yaml' } } }
  await writeFile(join(directory, 'concordat.config.mjs'), `export default ${JSON.stringify(config)}\n`)
  const document = join(directory, 'openapi/auth.yaml')
  return {
    async edit(from: string, to: string) {
      const text = await readFile(document, 'utf8')
      if (!text.includes(from)) throw new Error(`Failed to seed a change: openapi/auth.yaml does not say ${from}.`)
      await writeFile(document, text.replace(from, to))
    },
    async diff() {
      const command = join(root, 'contracts/kit/src/cli/bin.ts')
      const { PACT_BROKER_BASE_URL, ...env } = process.env
      return run(process.execPath, [command, 'diff', '--before', root], { cwd: directory, env }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
      )
    },
  }
}
