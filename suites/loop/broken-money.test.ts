import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'

test('what financial breaks is told with the front end that reads it, through the gateway', {
  timeout: 120_000,
}, async () => {
  await using copy = await copyWorkspace()
  const present = (resource: string) => `providers/financial/src/routes/present-${resource}.ts`
  await copy.edit(present('client'), { from: 'email: client.email', to: 'mail: client.email' })
  await copy.edit(present('payment'), {
    from: 'amount: { amount: Number(payment.amount)',
    to: 'amount: { amount: payment.amount',
  })
  await copy.edit(present('mandate'), { from: 'status: mandate.status,', to: "status: 'active'," })

  const { exitCode, output } = await verifyFinancial(copy.path)

  expect(exitCode).toBe(1)
  for (const [interaction, test] of [
    ['a client is shown with the version that a change is based on (getClient 200)', 'clients'],
    ['a confirmed payment is shown (getPayment 200)', 'payments'],
    ['an active mandate is cancelled (cancelMandate 200)', 'mandates'],
  ]) {
    expect(output).toContain(`financial breaks gateway: "${interaction}"`)
    expect(output).toContain(`frontend, through gateway: consumers/frontend/src/api/resources/${test}.pact.test.ts`)
  }
  expect(output).toMatch(/\$\.status +equality +"?cancelled"? +"?active"?/)
  // What nobody broke stays green.
  expect(output).toMatch(/Tests +\d+ failed \| 1\d\d passed/)
  expect(output).not.toContain('financial breaks gateway: "the categories are listed')
})

async function verifyFinancial(cwd: string): Promise<{ exitCode: number | null; output: string }> {
  const vitest = join(cwd, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'verify:financial', '--reporter', 'default'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { exitCode, output: stdout + stderr }
}
