import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface StartOutcome {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** `npm start` under way. */
export interface RunningStart {
  pid: number
  kill(signal: NodeJS.Signals): void
  outcome: Promise<StartOutcome>
}

/** Starts `npm start` in a copy of the repository, without npm in between. */
export function beginStart(cwd: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): RunningStart {
  const child = spawn(process.execPath, ['scripts/start.ts', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const outcome = Promise.all([text(child.stdout), text(child.stderr), exited]).then(([stdout, stderr, exitCode]) => ({
    exitCode,
    stdout,
    stderr,
  }))
  if (child.pid === undefined) throw new Error('Failed to start scripts/start.ts.')
  return { pid: child.pid, kill: (signal) => child.kill(signal), outcome }
}

/** Runs `npm start` to its end. */
export function runStart(cwd: string, env?: NodeJS.ProcessEnv, args?: readonly string[]): Promise<StartOutcome> {
  return beginStart(cwd, env, args).outcome
}
