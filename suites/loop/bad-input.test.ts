import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'
import { runStart } from './run-start.ts'

const timeout = 120_000

test.for([
  ['malformed YAML', { from: /^paths:/m, to: 'paths: [' }, /Failed to read openapi\/auth\.yaml: .*\(\d+:\d+\)/],
  [
    'a missing reference',
    { from: 'schemas/SignUp', to: 'schemas/Nothing' },
    /Failed to read openapi\/auth\.yaml: .*schemas\/Nothing|Can't resolve \$ref/,
  ],
] as const)('%s: one error with its place and remedy, exit 2', { timeout }, async ([, change, message]) => {
  await using copy = await copyWorkspace()
  await copy.edit('openapi/auth.yaml', change)
  const { exitCode, stderr } = await runStart(copy.path)
  expect(stderr).toMatch(message)
  expect(stderr).toContain('Correct the document')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(exitCode).toBe(2)
})

test('stale generated files are named with the command that mends them', { timeout }, async () => {
  await using copy = await copyWorkspace()
  await copy.edit('openapi/auth.yaml', { from: 'maxLength: 100', to: 'maxLength: 99' })
  const { exitCode, stdout } = await runStart(copy.path)
  expect(stdout).toContain(
    'contracts/schemas/src/auth/generated/zod.ts is not what openapi/ says. Run "npm run generate"',
  )
  expect(exitCode).toBe(1)
})
