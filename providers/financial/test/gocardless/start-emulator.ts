import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { components } from '@platform/schemas/gocardless'

type Schemas = components['schemas']
type Fault = Pick<Schemas['Fault'], 'operation' | 'when' | 'answer'> & Partial<Schemas['Fault']>

export const accessToken = 'sandbox-token'
export const webhookSecret = 'webhook-secret'

/** The emulator of GoCardless as a process of its own, and its levers. */
export type Emulator = AsyncDisposable & {
  url: string
  fault: (fault: Fault) => Promise<void>
  /** Forgets the faults that nothing has suffered. */
  clearFaults: () => Promise<void>
  books: () => Promise<Schemas['Books']>
  /** Runs one of GoCardless' scenario simulators. */
  run: (scenario: Schemas['Scenario'], resource: string) => Promise<void>
  /** Answers the hosted page as a payer who agrees. */
  authorise: (flowUrl: string) => Promise<Response>
  stop: () => Promise<void>
}

/** Starts it at a port that the system chooses, with faults on. */
export async function startEmulator(env: Record<string, string> = {}): Promise<Emulator> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../../gocardless/src/server.ts', import.meta.url)), '--with-parent'],
    {
      env: { PORT: '0', LOG_LEVEL: 'error', FAULTS: 'on', GOCARDLESS_ACCESS_TOKEN: accessToken, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const exited = once(child, 'exit')
  const ready = once(createInterface(child.stdout), 'line')
  const [line] = await Promise.race([
    ready,
    exited.then(() => Promise.reject(new Error('The emulator did not start.'))),
  ])
  const { url } = JSON.parse(String(line)) as { url: string }

  async function call(method: string, path: string, body?: object): Promise<Response> {
    const headers = {
      authorization: `Bearer ${accessToken}`,
      'gocardless-version': '2015-07-06',
      ...(body && { 'content-type': 'application/json' }),
    }
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }

  async function stop(): Promise<void> {
    child.kill('SIGKILL')
    await exited
  }

  return {
    url,
    fault: async (fault) => void (await call('POST', '/emulator/faults', fault)),
    clearFaults: async () => void (await call('DELETE', '/emulator/faults')),
    books: async () => (await call('GET', '/emulator/books')).json() as Promise<Schemas['Books']>,
    run: async (scenario, resource) =>
      void (await call('POST', `/scenario_simulators/${scenario}/actions/run`, { data: { links: { resource } } })),
    authorise: (flowUrl) =>
      fetch(flowUrl, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({
          decision: 'confirm',
          given_name: 'Ada',
          family_name: 'Lovelace',
          email: 'ada@example.com',
          account_holder_name: 'Ada Lovelace',
          account: '55779911',
        }),
      }),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
