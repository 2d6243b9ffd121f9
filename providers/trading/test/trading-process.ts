import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { audience, issuer } from '@platform/fixtures/tokens'

/** The service as it is deployed: `server.ts` in a process of its own, on the simulated market. */
export type TradingProcess = AsyncDisposable & {
  url: string
  child: ChildProcess
  /** As if the machine had lost its power. */
  kill: () => Promise<void>
}

export async function startTradingProcess(options: { databaseUrl: string; authUrl: string }): Promise<TradingProcess> {
  const child = spawn(process.execPath, [new URL('../src/server.ts', import.meta.url).pathname, '--with-parent'], {
    env: {
      DATABASE_URL: options.databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'error',
      AUTH_URL: options.authUrl,
      AUTH_CLIENT_ID: 'trading',
      AUTH_CLIENT_SECRET: 'a-secret-of-the-trading-service',
      ISSUER: issuer,
      AUDIENCE: audience,
      MARKET_TICK_MS: '20',
      SIMULATOR_LEVERS: 'on',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`The trading service ended with ${code} before it was ready.`)))
  })
  const { url } = JSON.parse(line)
  return { url, child, kill, [Symbol.asyncDispose]: kill }
}
