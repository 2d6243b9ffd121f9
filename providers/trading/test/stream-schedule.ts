import type { Schedule } from '@platform/conventions/workers'

/** Time for what is done every so often: it passes when a test says so. */
export type TestSchedule = Schedule & { pass: (milliseconds: number) => void }

export function createSchedule(): TestSchedule {
  type Due = { at: number; callback: () => void }
  let now = 0
  const due = new Set<Due>()
  const schedule: Schedule = (callback, milliseconds) => {
    const one = { at: now + milliseconds, callback }
    due.add(one)
    return () => due.delete(one)
  }
  return Object.assign(schedule, {
    pass: (milliseconds: number) => {
      const until = now + milliseconds
      for (;;) {
        const next = [...due].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0]
        if (next === undefined) break
        now = next.at
        due.delete(next)
        next.callback()
      }
      now = until
    },
  })
}
