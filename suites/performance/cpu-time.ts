import { readdir, readFile } from 'node:fs/promises'

/** Of Linux's USER_HZ, which is 100 on every machine that Node runs on. */
const microsecondsPerTick = 10_000

/** What one line of /proc/<pid>/stat says of a process; times in µs, those of children that were waited for included. */
export type ProcessStat = { parent: number; own: number; children: number }

/** Reads one line of /proc/<pid>/stat (proc_pid_stat(5)). */
export function readStat(line: string): ProcessStat {
  // The second field is the program's name, in brackets, and may hold anything.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const at = (position: number) => Number(fields[position - 3])
  return {
    parent: at(4),
    own: (at(14) + at(15)) * microsecondsPerTick,
    children: (at(16) + at(17)) * microsecondsPerTick,
  }
}

/** CPU time in µs that a process has used so far, with all that its children have; NaN where there is no /proc. */
export async function readCpuTime(pid: number): Promise<number> {
  const stats = await readStats()
  const own = stats.get(pid)
  if (own === undefined) return Number.NaN
  const running = [...stats.values()].filter(({ parent }) => parent === pid)
  return running.reduce((sum, child) => sum + child.own + child.children, own.own + own.children)
}

async function readStats(): Promise<Map<number, ProcessStat>> {
  const entries = await readdir('/proc').catch(() => [])
  const stats = new Map<number, ProcessStat>()
  for (const pid of entries.filter((name) => /^\d+$/.test(name))) {
    // It may have ended since the directory was read.
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
    if (line !== undefined) stats.set(Number(pid), readStat(line))
  }
  return stats
}
