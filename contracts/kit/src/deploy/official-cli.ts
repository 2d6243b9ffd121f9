import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DeployError } from './deploy-error.ts'

/** How the official command line ended. */
export interface CliOutcome {
  status: number
  output: string
  errors: string
}

export interface CliContext {
  /** Directory whose `node_modules` has the command line, and that paths are relative to. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  signal?: AbortSignal
}

/**
 * Runs a command of the official Pact Broker client, npm `@pact-foundation/pact-cli`.
 *
 * @throws {DeployError} when it is not installed or cannot be started
 */
export async function runOfficialCli(args: readonly string[], { cwd, env, signal }: CliContext): Promise<CliOutcome> {
  const script = findCli(cwd)
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...env, PACT_DO_NOT_TRACK: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  return { status, output, errors }
}

function findCli(cwd: string): string {
  for (const from of [pathToFileURL(join(cwd, 'package.json')), import.meta.url]) {
    try {
      const manifest = createRequire(from).resolve('@pact-foundation/pact-cli/package.json')
      return join(dirname(manifest), 'bin/pact-broker.js')
    } catch {
      // The next place may have it.
    }
  }
  throw new DeployError(
    'Failed to talk to the broker: the official command line is not installed. Run "npm install --save-dev @pact-foundation/pact-cli".',
  )
}
