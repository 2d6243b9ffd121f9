import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyWorkspace } from '../loop/copy-workspace.ts'

/** A file, an import that points the wrong way, and the way out that lint names. */
const wrongArrows = [
  ['contracts/kit/src/consumer/wrong.ts', '@platform/schemas/auth', 'The kit knows no platform.'],
  ['contracts/kit/src/consumer/wrong.test.ts', '../../../../providers/auth/src/app.ts', 'The kit knows no platform.'],
  ['contracts/schemas/src/auth/wrong.ts', '@platform/conventions/server', 'Schemas run in production'],
  ['contracts/conventions/src/server/wrong.ts', '@platform/fixtures/auth', 'Conventions run in production'],
  ['contracts/fixtures/src/auth/wrong.ts', '@platform/auth', 'Fixtures are below the participants'],
  ['consumers/gateway/src/wrong.ts', '@platform/fixtures/auth', 'Test-time only.'],
  ['consumers/gateway/src/wrong-2.ts', '../../../providers/auth/src/app.ts', 'meet over HTTP only'],
  ['providers/auth/src/wrong.ts', 'concordat/provider', 'Test-time only.'],
  ['providers/auth/test/wrong.ts', '@platform/gateway', "A participant's tests see that participant alone"],
] as const

test('an import against the arrows is refused, and the message says the way out', { timeout: 60_000 }, async () => {
  await using copy = await copyWorkspace()
  for (const [file, from] of wrongArrows) await writeFile(join(copy.path, file), `export * from '${from}'\n`)
  const files = wrongArrows.map(([file]) => file)
  const report = await lint(copy.path, files)
  for (const [file, , message] of wrongArrows) {
    const findings = report.filter(({ path }) => path === file)
    expect(findings, file).toEqual([{ path: file, message: expect.stringContaining(message) }])
  }
})

async function lint(cwd: string, files: string[]): Promise<{ path: string; message: string }[]> {
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', ...files]
  const stdout = await new Promise<string>((resolve) => {
    execFile(join(cwd, 'node_modules/.bin/biome'), args, { cwd }, (_error, output) => resolve(output))
  })
  return JSON.parse(stdout).diagnostics.map(({ location, message }: Diagnostic) => ({
    path: typeof location.path === 'string' ? location.path : location.path.file,
    message: typeof message === 'string' ? message : message.map(({ content }) => content).join(''),
  }))
}

interface Diagnostic {
  location: { path: string | { file: string } }
  message: string | { content: string }[]
}
