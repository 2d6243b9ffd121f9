import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'

test('what trading breaks is told with the front end that reads it, through the gateway', {
  timeout: 180_000,
}, async () => {
  await using copy = await copyWorkspace()
  await copy.edit('providers/trading/src/domain/orders/present-order.ts', {
    from: 'filledQuantity: textOf(filled)',
    to: 'filled: textOf(filled)',
  })
  await copy.edit('providers/trading/src/stream/index.ts', { from: 'expiresAt: new', to: 'until: new' })
  // Nobody reads it: it may go.
  await copy.edit('openapi/trading.yaml', { from: 'required: [id, executionId, ', to: 'required: [id, ' })
  await copy.edit('openapi/trading.yaml', { from: / {8}executionId:\n(?: {10}.*\n)+/, to: '' })
  await copy.edit('providers/trading/src/domain/orders/present-fill.ts', { from: /\n.*executionId.*/, to: '' })
  await copy.generate()

  const { exitCode, output } = await verifyTrading(copy.path)

  expect(exitCode).toBe(1)
  expect(output).toContain('trading breaks gateway: "an order is shown with its version (getOrder 200)"')
  expect(output).toContain('frontend, through gateway: consumers/frontend/src/api/resources/orders.pact.test.ts')
  expect(output).toContain('trading breaks gateway: "an order that changed meanwhile is told (order)"')
  expect(output).toContain('/filledQuantity: Invalid input: expected string, received undefined')
  expect(output).toContain('trading breaks gateway: "the stream says until when it lives (welcome)"')
  expect(output).toContain('frontend, through gateway: consumers/frontend/src/api/stream/stream.pact.test.ts')
  expect(output).toMatch(/Tests +\d+ failed \| 1\d\d passed/)
  expect(output).not.toContain('trading breaks gateway: "the executions of one order are listed')
  expect(output).not.toContain('trading breaks gateway: "what was executed is listed')
  expect(output).not.toContain('trading breaks gateway: "what was executed meanwhile is told')
})

async function verifyTrading(cwd: string): Promise<{ exitCode: number | null; output: string }> {
  const vitest = join(cwd, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'verify:trading', '--reporter', 'default'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { exitCode, output: stdout + stderr }
}
