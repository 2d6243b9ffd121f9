import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface RunningProcess {
  pid: number
  command: string
}

/** Every process below this one, however deep. */
export async function listDescendants(root: number): Promise<RunningProcess[]> {
  const { stdout } = await run('ps', ['-e', '-o', 'pid=,ppid=,args='])
  const rows = stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid ? [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }] : []
  })
  const below = (parent: number): RunningProcess[] =>
    rows.filter((row) => row.parent === parent).flatMap(({ pid, command }) => [{ pid, command }, ...below(pid)])
  return below(root)
}

/** Waits until some process below `root` runs a command that matches. */
export function waitForDescendant(root: number, command: RegExp): Promise<RunningProcess> {
  return waitUntil(`a process ${command}`, async () =>
    (await listDescendants(root)).find((candidate) => command.test(candidate.command)),
  )
}

/** Waits until none of the processes is left. */
export async function waitUntilGone(processes: readonly RunningProcess[]): Promise<void> {
  await waitUntil(`the end of ${processes.map(({ command }) => command.slice(0, 60)).join(', ')}`, async () =>
    processes.every(({ pid }) => !isAlive(pid)) ? true : undefined,
  )
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function waitUntil<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`Waited 60 s for ${what}.`)
    await pause(20)
  }
}
