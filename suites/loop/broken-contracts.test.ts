import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'
import { runStart } from './run-start.ts'

const timeout = 240_000
const page = '.concordat/report.html'

test('a field that the front end reads and auth renamed is named with the consumer, its test, the place and both values', {
  timeout,
}, async () => {
  await using copy = await copyWorkspace()
  await copy.edit('providers/auth/src/routes/present.ts', { from: 'email: user.email', to: 'mail: user.email' })
  const { exitCode, stdout } = await runStart(copy.path)
  expect(stdout).toContain('auth breaks gateway: "the current user is a member (getCurrentUser 200)"')
  expect(stdout).toContain(
    'on behalf of  frontend, through gateway: consumers/frontend/src/api/resources/current-user.pact.test.ts',
  )
  expect(stdout).toMatch(/response +expected 200, got 500/)
  expect(stdout).toContain('/email: Invalid input: expected string, received undefined')
  expect(stdout).toMatch(/Contracts are broken: \d+ of \d+ interactions verified/)
  expect(exitCode).toBe(1)
  expect(await readFile(join(copy.path, page), 'utf8')).toContain(
    'auth breaks gateway, and frontend through it, in 10 of',
  )
})

test('a field that nobody reads may go', { timeout }, async () => {
  await using copy = await copyWorkspace()
  await copy.edit('openapi/auth.yaml', { from: ', passwordChangedAt]', to: ']' })
  await copy.edit('openapi/auth.yaml', { from: /\n {8}passwordChangedAt:\n.*\n.*date-time/, to: '' })
  await copy.edit('providers/auth/src/routes/present.ts', { from: /\n.*passwordChangedAt.*/, to: '' })
  await copy.edit('contracts/fixtures/src/auth/examples.ts', { from: /\n.*passwordChangedAt.*/, to: '' })
  await copy.generate()
  const { exitCode, stdout } = await runStart(copy.path)
  expect(stdout).toContain('Every contract holds')
  expect(exitCode).toBe(0)
})

test('a mock that contradicts OpenAPI fails where it is recorded', { timeout }, async () => {
  await using copy = await copyWorkspace()
  await copy.edit('contracts/fixtures/src/auth/examples.ts', { from: "role: 'owner'", to: "role: 'captain'" })
  await mkdir(join(copy.path, '.concordat'))
  await writeFile(join(copy.path, page), 'of an earlier run, when every contract held')
  const { exitCode, stdout } = await runStart(copy.path)
  expect(stdout).toMatch(/record: .*owner/)
  expect(stdout).toContain('/role')
  expect(stdout).toContain('captain')
  expect(exitCode).toBe(1)
  expect(await readFile(join(copy.path, page), 'utf8')).toContain('<title>Not everything was verified')
})
