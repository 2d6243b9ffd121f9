import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface StartOutcome {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Runs `npm start` in a copy of the repository, without npm in between. */
export async function runStart(cwd: string, args: string[] = []): Promise<StartOutcome> {
  const child = spawn(process.execPath, ['scripts/start.ts', ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { exitCode, stdout, stderr }
}
