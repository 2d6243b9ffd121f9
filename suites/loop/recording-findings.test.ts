import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'
import { runStart } from './run-start.ts'

test('a schema that asks for more than the document promises is a warning in the JSON: the contract holds, exit 0', {
  timeout: 120_000,
}, async () => {
  await using copy = await copyWorkspace()
  const required = 'required: [id, email, role, status, tenant, createdAt, passwordChangedAt]'
  await copy.edit('openapi/auth.yaml', { from: required, to: required.replace(' role,', '') })
  await copy.generate()
  const { exitCode, stdout, stderr } = await runStart(copy.path, {}, ['--json'])
  const { findings, pairs, exitCode: reported } = JSON.parse(stdout)
  expect({ exitCode, reported }, stderr).toEqual({ exitCode: 0, reported: 0 })
  expect(findings).toContainEqual({
    code: 'reads.required.optional',
    severity: 'warning',
    message: 'the consumer requires $.role, which the document calls optional',
    consumer: 'frontend',
    provider: 'gateway',
    interaction: 'the current user is a member (getCurrentUser 200)',
    pact: { file: 'pacts/frontend-gateway.json', location: '$.role' },
    spec: { file: 'openapi/gateway.yaml', location: 'getCurrentUser' },
    remedy: 'Let the schema take its absence, or require it in the document.',
  })
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
  const frontend = pairs.find(({ consumer }: { consumer: string }) => consumer === 'frontend')
  expect(frontend.findings).toBeGreaterThan(0)
  expect(frontend.verified).toBe(frontend.interactions)
})
