import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const manifest = createRequire(import.meta.url).resolve('@pact-foundation/pact-cli/package.json')
const script = join(dirname(manifest), 'bin', 'pact-broker.js')

/** What the official command line said and decided. */
export interface CommandResult {
  code: number
  output: string
}

/** Runs one command of the official, unmodified Pact Broker client (Rust) against a broker. */
export function runPactBroker(url: string, args: string[], credentials: string[] = []): Promise<CommandResult> {
  const env = { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', NO_COLOR: '1' }
  const all = [script, ...args, '--broker-base-url', url, ...credentials]
  return new Promise((resolve) => {
    execFile(process.execPath, all, { env, timeout: 60_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, output: `${stdout}${stderr}` })
    })
  })
}
