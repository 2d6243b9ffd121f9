import { type ImportWork, workOnImports } from '../domain/imports/work-on-imports.ts'

/** Works on imports in the background of a process. */
export type ImportWorker = {
  start: () => void
  /** Looks for work at once: something was just queued. */
  wake: () => void
  /** Ends with the batch that is under way; another worker goes on from there. */
  stop: () => Promise<void>
}

const everyMilliseconds = 1_000

/** One import at a time; what another process queued is found within a second. A fault is made up for by the next look. */
export function createImportWorker(context: ImportWork, onError: (error: unknown) => void): ImportWorker {
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let woken = false
  let working: Promise<void> | undefined
  const work = async () => {
    do {
      woken = false
      await workOnImports(context, () => stopping).catch(onError)
    } while (woken && !stopping)
    working = undefined
  }
  const wake = () => {
    woken = true
    if (!stopping) working ??= work()
  }
  return {
    start: () => {
      timer = setInterval(wake, everyMilliseconds).unref()
      wake()
    },
    wake,
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await working
    },
  }
}
